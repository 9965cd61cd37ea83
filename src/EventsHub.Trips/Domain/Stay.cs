using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Domain;

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
