using EventsHub.Kernel.Domain;
using EventsHub.Trips.Contracts;

namespace EventsHub.Trips.Domain;

/// <summary>A trip that the host's delegation makes to an event organised elsewhere.</summary>
public sealed class Trip : AggregateRoot
{
    /// <summary>The trip's name in web addresses and file names, such as <c>esc-2026</c>; unique, in lower case.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name of the outside event.</summary>
    public string Title { get; set; } = "";

    /// <summary>The web address of the outside event; null when not given.</summary>
    public string? Website { get; set; }

    /// <summary>The building where the outside event takes place; empty when not given.</summary>
    public string Venue { get; set; } = "";

    /// <summary>The city where the outside event takes place.</summary>
    public string City { get; set; } = "";

    /// <summary>The country where the outside event takes place, as an ISO 3166-1 alpha-2 code; empty when not given.</summary>
    public string Country { get; set; } = "";

    /// <summary>The IANA time zone of the outside event.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>First day of the outside event.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day of the outside event.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>The stage of the trip, from planning to the return.</summary>
    public TripStatus Status { get; set; }

    /// <summary>The leader's name, as travellers read it; empty when not given.</summary>
    public string Leader { get; set; } = "";

    /// <summary>The telephone number at which travellers reach the leader during the trip; empty when not given.</summary>
    public string LeaderPhone { get; set; } = "";

    /// <summary>Advice for all travellers, one paragraph a line; empty for none.</summary>
    public string Notes { get; set; } = "";

    /// <summary>The members of the delegation.</summary>
    public List<Traveller> Travellers { get; set; } = [];

    /// <summary>The legs of the journeys there and back, in no particular order.</summary>
    public List<Leg> Legs { get; set; } = [];

    /// <summary>The hotel stays, in no particular order.</summary>
    public List<Stay> Stays { get; set; } = [];

    /// <summary>Changes the status to one of <see cref="NextStatuses"/>. A finished or cancelled trip can be planned again.</summary>
    /// <exception cref="DomainRuleException">The status cannot follow the present one, or nobody travels on a trip to be booked.</exception>
    public void MoveTo(TripStatus status)
    {
        if (!NextStatuses.Contains(status))
        {
            throw new DomainRuleException("trip.status-order", "A trip that is {0} cannot become {1}.", Status, status);
        }

        Resume(status);
    }

    /// <summary>Sets the status that a trip has in its file, whatever the present one.</summary>
    /// <exception cref="DomainRuleException">Nobody travels on a trip that is to be booked.</exception>
    public void Resume(TripStatus status)
    {
        if (status is TripStatus.Booked && Travellers.Count == 0)
        {
            throw new DomainRuleException("trip.nobody", "Add who travels before the trip is booked.");
        }

        if (status != Status)
        {
            Status = status;
            Raise(status switch
            {
                TripStatus.Approved => new TripApproved(Id),
                TripStatus.Booked => new TripBooked(Id),
                TripStatus.Done => new TripEnded(Id),
                TripStatus.Cancelled => new TripCancelled(Id),
                _ => new TripReplanned(Id),
            });
        }
    }

    /// <summary>Sets the first and the last day of the outside event.</summary>
    /// <exception cref="DomainRuleException">The last day is before the first.</exception>
    public void SetDates(DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn)
        {
            throw new DomainRuleException("trip.dates", "The last day is before the first.") { Field = nameof(EndsOn) };
        }

        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Refuses to delete a trip that travellers already rely on.</summary>
    /// <exception cref="DomainRuleException">The trip is neither planned nor cancelled.</exception>
    public void CheckMayBeDeleted()
    {
        if (Status is not (TripStatus.Planned or TripStatus.Cancelled))
        {
            throw new DomainRuleException("trip.in-use", "A trip that is {0} cannot be deleted. Cancel it first.", Status);
        }
    }

    /// <summary>Removes a traveller from the trip and from all its legs and stays.</summary>
    public void Remove(Traveller traveller)
    {
        foreach (var leg in Legs)
        {
            leg.Travellers.RemoveAll(t => t.TravellerId == traveller.Id);
        }

        foreach (var stay in Stays)
        {
            stay.Travellers.RemoveAll(t => t.TravellerId == traveller.Id);
        }

        Travellers.Remove(traveller);
        Raise(new TravellerRemoved(Id, traveller.Id));
    }

    /// <summary>Sets who travels on a leg, as seats by traveller id. Travellers who are not listed are taken off the leg.</summary>
    /// <exception cref="DomainRuleException">Somebody listed is not on the trip.</exception>
    public void Seat(Leg leg, IReadOnlyDictionary<Guid, string> seats)
    {
        CheckTheyTravel(seats.Keys);
        leg.Travellers.RemoveAll(t => !seats.ContainsKey(t.TravellerId));
        foreach (var (travellerId, seat) in seats)
        {
            var place = leg.Travellers.Find(t => t.TravellerId == travellerId);
            if (place is null)
            {
                leg.Travellers.Add(place = new() { LegId = leg.Id, TravellerId = travellerId });
            }

            place.Seat = seat;
        }
    }

    /// <summary>Sets who sleeps at a stay, as rooms by traveller id. Travellers who are not listed are taken out of the stay.</summary>
    /// <exception cref="DomainRuleException">Somebody listed is not on the trip.</exception>
    public void Room(Stay stay, IReadOnlyDictionary<Guid, string> rooms)
    {
        CheckTheyTravel(rooms.Keys);
        stay.Travellers.RemoveAll(t => !rooms.ContainsKey(t.TravellerId));
        foreach (var (travellerId, room) in rooms)
        {
            var place = stay.Travellers.Find(t => t.TravellerId == travellerId);
            if (place is null)
            {
                stay.Travellers.Add(place = new() { StayId = stay.Id, TravellerId = travellerId });
            }

            place.Room = room;
        }
    }

    /// <summary>The statuses that may follow the present one.</summary>
    public IReadOnlyList<TripStatus> NextStatuses => Status switch
    {
        TripStatus.Planned => [TripStatus.Approved, TripStatus.Cancelled],
        TripStatus.Approved => [TripStatus.Booked, TripStatus.Planned, TripStatus.Cancelled],
        TripStatus.Booked => [TripStatus.Done, TripStatus.Approved, TripStatus.Cancelled],
        _ => [TripStatus.Planned],
    };

    /// <inheritdoc/>
    protected override void Tell(RootChange change, IReadOnlySet<string> properties)
    {
        if (change == RootChange.Removed)
        {
            Travellers.ForEach(traveller => Raise(new TravellerRemoved(Id, traveller.Id)));
        }

        if (properties.Overlaps([nameof(StartsOn), nameof(EndsOn)]))
        {
            Raise(new TripMoved(Id, StartsOn, EndsOn));
        }

        Raise(change switch
        {
            RootChange.Added => new TripPlanned(Id),
            RootChange.Removed => new TripRemoved(Id),
            _ => new TripChanged(Id),
        });
    }

    private void CheckTheyTravel(IEnumerable<Guid> travellerIds)
    {
        if (travellerIds.Any(id => Travellers.TrueForAll(t => t.Id != id)))
        {
            throw new DomainRuleException("trip.no-traveller", "Somebody chosen is no longer on this trip. Load the page again.") { Field = nameof(Travellers) };
        }
    }
}
