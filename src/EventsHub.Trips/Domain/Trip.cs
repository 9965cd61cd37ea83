using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Domain;

/// <summary>The host's delegation to an outside event.</summary>
public sealed class Trip : AggregateRoot
{
    /// <summary>The name in addresses and file names, such as <c>esc-2026</c>; unique.</summary>
    public string Code { get; set; } = "";

    /// <summary>The outside event.</summary>
    public string Title { get; set; } = "";

    /// <summary>The outside event's page.</summary>
    public string? Website { get; set; }

    /// <summary>Where it takes place: building.</summary>
    public string Venue { get; set; } = "";

    /// <summary>City.</summary>
    public string City { get; set; } = "";

    /// <summary>ISO 3166-1 alpha-2 code.</summary>
    public string Country { get; set; } = "";

    /// <summary>The IANA time zone of the place.</summary>
    public string TimeZone { get; set; } = "Europe/Brussels";

    /// <summary>First day of the outside event.</summary>
    public DateOnly StartsOn { get; set; }

    /// <summary>Last day of the outside event.</summary>
    public DateOnly EndsOn { get; set; }

    /// <summary>Where the trip stands.</summary>
    public TripStatus Status { get; set; }

    /// <summary>Who leads it, as travellers read it, and how to reach them on the way.</summary>
    public string Leader { get; set; } = "";

    /// <summary>The leader's telephone.</summary>
    public string LeaderPhone { get; set; } = "";

    /// <summary>What every traveller should know.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Who travels.</summary>
    public List<Traveller> Travellers { get; set; } = [];

    /// <summary>Journeys.</summary>
    public List<Leg> Legs { get; set; } = [];

    /// <summary>Nights.</summary>
    public List<Stay> Stays { get; set; } = [];

    /// <summary>Moves the trip on. A finished or cancelled trip can be taken up again as planned.</summary>
    public void MoveTo(TripStatus status)
    {
        if (!NextStatuses.Contains(status))
        {
            throw new DomainRuleException("trip.status-order", "A trip that is {0} cannot become {1}.", Status, status);
        }

        Resume(status);
    }

    /// <summary>Takes up a status that the trip had elsewhere.</summary>
    public void Resume(TripStatus status)
    {
        if (status is TripStatus.Booked && Travellers.Count == 0)
        {
            throw new DomainRuleException("trip.nobody", "Add who travels before the trip is booked.");
        }

        Status = status;
    }

    /// <summary>Sets the days of the outside event.</summary>
    public void SetDates(DateOnly startsOn, DateOnly endsOn)
    {
        if (endsOn < startsOn)
        {
            throw new DomainRuleException("trip.dates", "The last day is before the first.") { Field = nameof(EndsOn) };
        }

        (StartsOn, EndsOn) = (startsOn, endsOn);
    }

    /// <summary>Refuses to let go of a trip that people count on.</summary>
    public void CheckMayBeDeleted()
    {
        if (Status is not (TripStatus.Planned or TripStatus.Cancelled))
        {
            throw new DomainRuleException("trip.in-use", "A trip that is {0} cannot be deleted. Cancel it first.", Status);
        }
    }

    /// <summary>Takes somebody off the trip, and out of every leg and stay.</summary>
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
    }

    /// <summary>Says who travels on a leg, and in which seat.</summary>
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

    /// <summary>Says who sleeps in a stay, and in which room.</summary>
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

    private void CheckTheyTravel(IEnumerable<Guid> travellerIds)
    {
        if (travellerIds.Any(id => Travellers.TrueForAll(t => t.Id != id)))
        {
            throw new DomainRuleException("trip.no-traveller", "Somebody chosen is no longer on this trip. Load the page again.") { Field = nameof(Travellers) };
        }
    }
}
