using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Testing;
using EventsHub.Trips.Contracts;
using EventsHub.Trips.Domain;

namespace EventsHub.UnitTests.Domain;

/// <summary>What aggregates say has happened to them.</summary>
public sealed class RaisedEventsTests
{
    private static readonly DateOnly Monday = new(2030, 6, 24);

    [Fact]
    public void Whatever_is_tried_with_a_trip_each_change_of_status_is_said_and_nothing_else() =>
        Gen.Enum<TripStatus>().Array[0, 20].Sample(tried =>
        {
            var trip = SampleTrips.Planned();
            trip.Take("Zoé");
            List<TripStatus> reached = [];
            foreach (var status in tried)
            {
                if (Record.Exception(() => trip.MoveTo(status)) is null)
                {
                    reached.Add(status);
                }
            }

            Assert.Equal(reached, trip.DomainEvents.Select(e => e switch
            {
                TripApproved => TripStatus.Approved,
                TripBooked => TripStatus.Booked,
                TripEnded => TripStatus.Done,
                TripCancelled => TripStatus.Cancelled,
                _ => Assert.IsType<TripReplanned>(e) is null ? default : TripStatus.Planned,
            }));
        });

    [Fact]
    public void Whatever_is_tried_with_an_event_each_change_of_status_is_said_and_nothing_else() =>
        Gen.Enum<EventStatus>().Array[0, 30].Sample(tried =>
        {
            var @event = Complete();
            List<EventStatus> reached = [];
            foreach (var status in tried)
            {
                if (Record.Exception(() => @event.MoveTo(status, hostAccount: null)) is null)
                {
                    reached.Add(status);
                }
            }

            Assert.Equal(reached, @event.DomainEvents.Select(e => e switch
            {
                EventWithdrawn => EventStatus.Draft,
                EventPublished => EventStatus.Published,
                RegistrationOpened => EventStatus.RegistrationOpen,
                RegistrationClosed => EventStatus.RegistrationClosed,
                EventBegun => EventStatus.Running,
                EventEnded => EventStatus.Over,
                _ => Assert.IsType<EventArchived>(e) is null ? default : EventStatus.Archived,
            }));
        });

    [Fact]
    public void A_programme_that_is_not_public_cannot_be_hidden_once_more()
    {
        var @event = Complete();
        @event.HideProgramme();
        Assert.Throws<DomainRuleException>(() => @event.ReleaseProgramme(DateTime.UnixEpoch, hasScheduledSessions: false));
        Assert.Empty(@event.DomainEvents);

        @event.ReleaseProgramme(DateTime.UnixEpoch, hasScheduledSessions: true);
        @event.HideProgramme();
        Assert.Equal<IDomainEvent>([new ProgrammeReleased(@event.Id), new ProgrammeHidden(@event.Id)], @event.DomainEvents);
    }

    private static Event Complete()
    {
        var @event = SampleEvents.Draft();
        @event.Rename(LocalizedText.English("Sky"));
        @event.Reschedule(Monday, Monday.AddDays(4));
        @event.BePaidBy([PaymentMethod.OnSite], account: null);
        @event.Sell("regular");
        return @event;
    }
}
