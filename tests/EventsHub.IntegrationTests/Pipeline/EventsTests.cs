using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Messages;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Trips.Contracts;
using EventsHub.Trips.Domain;
using EventsHub.Trips.OwnPage;
using EventsHub.Trips.Planning;
using EventsHub.Trips.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Pipeline;

/// <summary>Who follows an event, in its transaction or after it.</summary>
public sealed class EventsTests
{
    [Theory, EachDatabase]
    public async Task All_who_follow_an_event_are_called_and_find_it_saved(DatabaseProvider provider)
    {
        var log = new Log();
        await using var slice = await Slice.OnAsync(provider, services => services.AddSingleton(log).AddOutboxQueue<Delivers>(Delivers.Kind)
            .On<TripPlanned>().Handle<ReadsTitle>().Handle<AlsoNotes>().Send(Delivers.Kind, e => e.TripId).Send(Delivers.Kind, e => e.TripId, when: _ => false));

        await slice.SendAsync(TripInputs.New());

        Assert.Equal(["Sample Conference", "noted"], log.Lines);
        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(["Sample Conference", "noted", $"delivered {await slice.DbAsync(db => db.Trips().Select(t => t.Id).SingleAsync())}"], log.Lines);
    }

    [Theory, EachDatabase]
    public async Task When_one_in_the_transaction_fails_nothing_is_stored_and_nothing_sent(DatabaseProvider provider)
    {
        var log = new Log();
        await using var slice = await Slice.OnAsync(provider, services => services.AddSingleton(log).AddOutboxQueue<Delivers>(Delivers.Kind)
            .On<TripPlanned>().Send(Delivers.Kind, e => e.TripId).Handle<Refuses>());

        Assert.Equal("test.refused", (await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(TripInputs.New()))).Code);

        await OutboxTests.DeliverAsync(slice);
        Assert.Equal((0, 0, 0), await slice.DbAsync(async db => (await db.Trips().CountAsync(), await db.Outbox.CountAsync(), log.Lines.Count)));
    }

    [Theory, EachDatabase]
    public async Task A_command_that_fails_or_is_refused_after_saving_sends_nothing(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 0);
        await slice.InsertAsync(@event);

        // The order is saved before its place is taken. Staff get an error, the public an answer.
        var command = Sample.Registering(@event);
        await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(
            new AddRegistration.Command(@event.Code, Guid.NewGuid(), command.Person, "regular", [], PaymentMethod.OnSite, null, "en", null, null, SendConfirmation: true)));
        Assert.True((await slice.SendAsync(command)).IsRefused);

        await OutboxTests.DeliverAsync(slice);
        Assert.Equal(0, await slice.DbAsync(db => db.Outbox.CountAsync()));
        Assert.Empty(Directory.EnumerateFiles(slice.MailFolder));
    }

    [Theory, EachDatabase]
    public async Task What_a_handler_changes_is_saved_and_followed_in_turn(DatabaseProvider provider)
    {
        var log = new Log();
        await using var slice = await Slice.OnAsync(provider, services =>
        {
            services.AddSingleton(log);
            services.On<TripPlanned>().Handle<AddsNotes>();
            services.On<TripChanged>().Handle<AlsoNotes>();
        });

        var code = await slice.SendAsync(TripInputs.New());

        Assert.Equal(["noted"], log.Lines);
        var trip = await slice.SendAsync(new ShowTrip.Query(code));
        Assert.Equal(("x", 1), (trip.About.Notes, trip.Version));
    }

    [Theory, EachDatabase]
    public async Task A_circle_is_ended_and_named_and_nothing_of_it_is_stored(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider, services =>
        {
            services.On<TripPlanned>().Handle<AddsNotes>();
            services.On<TripChanged>().Handle<AddsNotes>();
        });

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => slice.SendAsync(TripInputs.New()));

        Assert.Contains(nameof(TripChanged), error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await slice.DbAsync(db => db.Trips().CountAsync()));
    }

    [Fact]
    public async Task Outside_a_transaction_nothing_is_raised_that_could_be_lost()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite, services => services.AddSingleton(new Log()).On<TripPlanned>().Handle<AlsoNotes>());

        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(db =>
        {
            db.Raise(new NeedsErased(Guid.NewGuid()));
            return Task.FromResult(0);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => slice.DbAsync(db =>
        {
            db.Trips().Add(Trip.Plan("lost", "Etc/UTC"));
            return db.SaveChangesAsync();
        }));
    }

    [Theory, EachDatabase]
    public async Task Whoever_no_longer_travels_has_no_link_any_more(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(TripInputs.New());
        List<Guid> travellers = [];
        foreach (var given in new[] { "Zoé", "Ana", "Ida" })
        {
            travellers.Add(await slice.SendAsync(new SaveTraveller.Command(code, null, TripInputs.Person(given))));
            await slice.SendAsync(new MakeTravellerLink.Command(code, travellers[^1]));
        }

        Task<int> LinksAsync() => slice.DbAsync(db => db.AccessLinks.CountAsync(l => l.Purpose == LinkPurpose.Traveller));
        Assert.Equal(3, await LinksAsync());
        await slice.SendAsync(new RemoveTraveller.Command(code, travellers[0]));
        Assert.Equal(2, await LinksAsync());
        await slice.SendAsync(new DeleteTrip.Command(code));
        Assert.Equal(0, await LinksAsync());
    }

    internal sealed class Log
    {
        public List<string> Lines { get; } = [];
    }

    internal sealed class ReadsTitle(EventsHubDb db, Log log) : IHandle<TripPlanned>
    {
        public async Task HandleAsync(TripPlanned happened, CancellationToken cancellationToken) =>
            log.Lines.Add(await db.Trips().AsNoTracking().Where(t => t.Id == happened.TripId).Select(t => t.Title).SingleAsync(cancellationToken));
    }

    internal sealed class AlsoNotes(Log log) : IHandle<TripPlanned>, IHandle<TripChanged>
    {
        public Task HandleAsync(TripPlanned happened, CancellationToken cancellationToken) => NoteAsync();

        public Task HandleAsync(TripChanged happened, CancellationToken cancellationToken) => NoteAsync();

        private Task NoteAsync()
        {
            log.Lines.Add("noted");
            return Task.CompletedTask;
        }
    }

    internal sealed class Refuses : IHandle<TripPlanned>
    {
        public Task HandleAsync(TripPlanned happened, CancellationToken cancellationToken) => throw new DomainRuleException("test.refused", "No trips today.");
    }

    internal sealed class AddsNotes(EventsHubDb db) : IHandle<TripPlanned>, IHandle<TripChanged>
    {
        public Task HandleAsync(TripPlanned happened, CancellationToken cancellationToken) => AddAsync(happened.TripId, cancellationToken);

        public Task HandleAsync(TripChanged happened, CancellationToken cancellationToken) => AddAsync(happened.TripId, cancellationToken);

        private async Task AddAsync(Guid id, CancellationToken cancellationToken)
        {
            var trip = await db.Trips().SingleAsync(t => t.Id == id, cancellationToken);
            trip.Advise(trip.Notes + "x");
        }
    }

    internal sealed class Delivers(Log log) : IOutboxHandler
    {
        public const string Kind = "test.trip";

        public Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
        {
            log.Lines.Add($"delivered {message.SubjectId}");
            return Task.FromResult(Delivery.Made);
        }
    }
}
