using EventsHub.Domain.Common;
using EventsHub.Domain.People;

namespace EventsHub.Domain.Trips;

/// <summary>Where a trip stands.</summary>
public enum TripStatus
{
    /// <summary>Being planned.</summary>
    Planned,

    /// <summary>Agreed to by those who pay.</summary>
    Approved,

    /// <summary>Everything is booked; travellers have their packs.</summary>
    Booked,

    /// <summary>Everybody is back.</summary>
    Done,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

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

/// <summary>Somebody who travels.</summary>
public sealed class Traveller : Entity
{
    /// <summary>The trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>The name, as on the travel document.</summary>
    public PersonName Name { get; set; } = new();

    /// <summary>Where their pack goes.</summary>
    public string Email { get; set; } = "";

    /// <summary>How to reach them on the way.</summary>
    public string Phone { get; set; } = "";

    /// <summary>Department or institution.</summary>
    public string Department { get; set; } = "";

    /// <summary>The language of their pack.</summary>
    public string Language { get; set; } = "en";

    /// <summary>What they need on the way, as they said.</summary>
    public string Needs { get; set; } = "";
}

/// <summary>How a leg is travelled.</summary>
public enum LegKind
{
    /// <summary>By train.</summary>
    Train,

    /// <summary>By plane.</summary>
    Flight,

    /// <summary>By car or taxi.</summary>
    Car,

    /// <summary>By coach or bus.</summary>
    Coach,

    /// <summary>By boat.</summary>
    Boat,

    /// <summary>By metro or tram, or on foot.</summary>
    Local,
}

/// <summary>A journey without change, for some or all travellers.</summary>
public sealed class Leg : Entity
{
    /// <summary>The trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>How it is travelled.</summary>
    public LegKind Kind { get; set; }

    /// <summary>Where from: station or airport.</summary>
    public string From { get; set; } = "";

    /// <summary>Where to.</summary>
    public string To { get; set; } = "";

    /// <summary>Departure (UTC).</summary>
    public DateTime DepartsAt { get; set; }

    /// <summary>Arrival (UTC).</summary>
    public DateTime ArrivesAt { get; set; }

    /// <summary>The IANA time zone that the departure is read in.</summary>
    public string FromTimeZone { get; set; } = "Europe/Paris";

    /// <summary>The IANA time zone that the arrival is read in.</summary>
    public string ToTimeZone { get; set; } = "Europe/Paris";

    /// <summary>Who runs it, with the number: "SNCF TGV 8530".</summary>
    public string Service { get; set; } = "";

    /// <summary>The booking reference.</summary>
    public string Reference { get; set; } = "";

    /// <summary>Who travels on it.</summary>
    public List<LegTraveller> Travellers { get; set; } = [];

    /// <summary>The day of departure, on the clocks of the place left.</summary>
    public DateOnly DepartureDay => Day(DepartsAt, FromTimeZone);

    /// <summary>The day of arrival, on the clocks of the place reached.</summary>
    public DateOnly ArrivalDay => Day(ArrivesAt, ToTimeZone);

    /// <summary>Whether a traveller is on it.</summary>
    public bool Carries(Guid travellerId) => Travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Sets both instants (UTC), each read on the clocks of its own place.</summary>
    public void Schedule(DateTime departsAt, string fromTimeZone, DateTime arrivesAt, string toTimeZone)
    {
        if (arrivesAt <= departsAt)
        {
            throw new DomainRuleException("leg.times", "The arrival is not after the departure. Check the days, and the time zone of each place.") { Field = "Arrives" };
        }

        (DepartsAt, FromTimeZone, ArrivesAt, ToTimeZone) = (departsAt, fromTimeZone, arrivesAt, toTimeZone);
    }

    private static DateOnly Day(DateTime utc, string timeZone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(timeZone)));
}

/// <summary>Somebody's place on a leg.</summary>
public sealed class LegTraveller
{
    /// <summary>The leg.</summary>
    public Guid LegId { get; set; }

    /// <summary>Who.</summary>
    public Guid TravellerId { get; set; }

    /// <summary>Coach and seat; empty when free.</summary>
    public string Seat { get; set; } = "";
}

/// <summary>Nights in one place, for some or all travellers.</summary>
public sealed class Stay : Entity
{
    /// <summary>The trip.</summary>
    public Guid TripId { get; set; }

    /// <summary>Hotel.</summary>
    public string Hotel { get; set; } = "";

    /// <summary>Its address.</summary>
    public string Address { get; set; } = "";

    /// <summary>Its telephone.</summary>
    public string Phone { get; set; } = "";

    /// <summary>First night.</summary>
    public DateOnly CheckIn { get; set; }

    /// <summary>Day of departure.</summary>
    public DateOnly CheckOut { get; set; }

    /// <summary>The booking reference.</summary>
    public string Reference { get; set; } = "";

    /// <summary>Who stays in which room.</summary>
    public List<StayTraveller> Travellers { get; set; } = [];

    /// <summary>Whether a traveller has a bed here in the night that begins on a day.</summary>
    public bool Houses(Guid travellerId, DateOnly night) =>
        CheckIn <= night && night < CheckOut && Travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Who else sleeps in somebody's room. A room without a name is shared with nobody.</summary>
    public IEnumerable<Guid> Roommates(Guid travellerId) =>
        Travellers.Find(t => t.TravellerId == travellerId) is { Room.Length: > 0 } own
            ? Travellers.Where(t => t.TravellerId != travellerId && t.Room == own.Room).Select(t => t.TravellerId)
            : [];

    /// <summary>Sets the nights.</summary>
    public void Book(DateOnly checkIn, DateOnly checkOut)
    {
        if (checkOut <= checkIn)
        {
            throw new DomainRuleException("stay.dates", "The day of departure is not after the first night.") { Field = nameof(CheckOut) };
        }

        (CheckIn, CheckOut) = (checkIn, checkOut);
    }
}

/// <summary>Somebody's room in a stay; those with the same room share it.</summary>
public sealed class StayTraveller
{
    /// <summary>The stay.</summary>
    public Guid StayId { get; set; }

    /// <summary>Who.</summary>
    public Guid TravellerId { get; set; }

    /// <summary>The room's name or number, such as "Double 1".</summary>
    public string Room { get; set; } = "";
}
