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

        if (status is TripStatus.Booked && Travellers.Count == 0)
        {
            throw new DomainRuleException("trip.nobody", "Add who travels before the trip is booked.");
        }

        Status = status;
    }

    /// <summary>The statuses that may follow the present one.</summary>
    public IReadOnlyList<TripStatus> NextStatuses => Status switch
    {
        TripStatus.Planned => [TripStatus.Approved, TripStatus.Cancelled],
        TripStatus.Approved => [TripStatus.Booked, TripStatus.Planned, TripStatus.Cancelled],
        TripStatus.Booked => [TripStatus.Done, TripStatus.Approved, TripStatus.Cancelled],
        _ => [TripStatus.Planned],
    };
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
