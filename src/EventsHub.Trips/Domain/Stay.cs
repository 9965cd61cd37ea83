using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Domain;

/// <summary>One or more nights in one hotel, for some or all travellers of a trip.</summary>
public sealed class Stay : Entity
{
    /// <summary>Id of the trip that the stay belongs to.</summary>
    public Guid TripId { get; set; }

    /// <summary>The name of the hotel.</summary>
    public string Hotel { get; set; } = "";

    /// <summary>The postal address, on one or more lines; empty when not given.</summary>
    public string Address { get; set; } = "";

    /// <summary>The hotel's telephone number; empty when not given.</summary>
    public string Phone { get; set; } = "";

    /// <summary>The day of arrival, whose night is the first.</summary>
    public DateOnly CheckIn { get; set; }

    /// <summary>The day of departure, after the last night.</summary>
    public DateOnly CheckOut { get; set; }

    /// <summary>The booking reference; empty when not given.</summary>
    public string Reference { get; set; } = "";

    /// <summary>The travellers who stay, each with a room.</summary>
    public List<StayTraveller> Travellers { get; set; } = [];

    /// <summary>True when the traveller has a bed here in the night that begins on the given day.</summary>
    public bool Houses(Guid travellerId, DateOnly night) =>
        CheckIn <= night && night < CheckOut && Travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Ids of the other travellers in the same room. A room without a name is shared with nobody.</summary>
    public IEnumerable<Guid> Roommates(Guid travellerId) =>
        Travellers.Find(t => t.TravellerId == travellerId) is { Room.Length: > 0 } own
            ? Travellers.Where(t => t.TravellerId != travellerId && t.Room == own.Room).Select(t => t.TravellerId)
            : [];

    /// <summary>Sets the days of arrival and departure.</summary>
    /// <exception cref="DomainRuleException">The day of departure is not after the first night.</exception>
    public void Book(DateOnly checkIn, DateOnly checkOut)
    {
        if (checkOut <= checkIn)
        {
            throw new DomainRuleException("stay.dates", "The day of departure is not after the first night.") { Field = nameof(CheckOut) };
        }

        (CheckIn, CheckOut) = (checkIn, checkOut);
    }
}
