using EventsHub.Kernel.Domain;

namespace EventsHub.Trips.Domain;

/// <summary>One or more nights in one hotel, for some or all travellers of a trip.</summary>
public sealed class Stay : Entity
{
    private readonly List<StayTraveller> _travellers = [];

    private Stay()
    {
    }

    /// <summary>Id of the trip that the stay belongs to.</summary>
    public Guid TripId { get; private set; }

    /// <summary>The name of the hotel.</summary>
    public string Hotel { get; private set; } = "";

    /// <summary>The postal address, on one or more lines; empty when not given.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The hotel's telephone number; empty when not given.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>The day of arrival, whose night is the first.</summary>
    public DateOnly CheckIn { get; private set; }

    /// <summary>The day of departure, after the last night.</summary>
    public DateOnly CheckOut { get; private set; }

    /// <summary>The booking reference; empty when not given.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>The travellers who stay, each with a room.</summary>
    public IReadOnlyList<StayTraveller> Travellers => _travellers;

    /// <summary>True when the traveller has a bed here in the night that begins on the given day.</summary>
    public bool Houses(Guid travellerId, DateOnly night) =>
        CheckIn <= night && night < CheckOut && _travellers.Exists(t => t.TravellerId == travellerId);

    /// <summary>Ids of the other travellers in the same room. A room without a name is shared with nobody.</summary>
    public IEnumerable<Guid> Roommates(Guid travellerId) =>
        _travellers.Find(t => t.TravellerId == travellerId) is { Room.Length: > 0 } own
            ? _travellers.Where(t => t.TravellerId != travellerId && t.Room == own.Room).Select(t => t.TravellerId)
            : [];

    /// <summary>Plans a stay, which a trip then takes in (<see cref="Trip.Add(Stay)"/>).</summary>
    /// <param name="hotel">The name of the hotel.</param>
    /// <param name="checkIn">The day of arrival, whose night is the first.</param>
    /// <param name="checkOut">The day of departure, after the last night.</param>
    /// <exception cref="DomainRuleException">The day of departure is not after the first night.</exception>
    public static Stay Plan(string hotel, DateOnly checkIn, DateOnly checkOut)
    {
        var stay = new Stay { Hotel = hotel };
        stay.Book(checkIn, checkOut);
        return stay;
    }

    /// <summary>Says which hotel it is and how it is reached; address and telephone number may be empty.</summary>
    public void At(string hotel, string address, string phone) => (Hotel, Address, Phone) = (hotel, address, phone);

    /// <summary>Notes the booking reference; empty for none.</summary>
    public void Confirm(string reference) => Reference = reference;

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

    internal void Join(Trip trip) => TripId = trip.Id;

    internal void Leave(Guid travellerId) => _travellers.RemoveAll(t => t.TravellerId == travellerId);

    // Whoever is not listed is taken out.
    internal void Take(IReadOnlyDictionary<Guid, string> rooms)
    {
        _travellers.RemoveAll(t => !rooms.ContainsKey(t.TravellerId));
        foreach (var (travellerId, room) in rooms)
        {
            var place = _travellers.Find(t => t.TravellerId == travellerId);
            if (place is null)
            {
                _travellers.Add(place = StayTraveller.At(this, travellerId));
            }

            place.Sleep(room);
        }
    }
}
