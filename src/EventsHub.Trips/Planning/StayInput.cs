using EventsHub.Kernel.Text;
using EventsHub.Trips.Domain;

namespace EventsHub.Trips.Planning;

/// <summary>The details of a hotel stay, as a form, the API or a file gives them.</summary>
public sealed record StayInput
{
    public string Hotel { get; set; } = "";

    public string? Address { get; set; }

    public string? Phone { get; set; }

    public DateOnly? CheckIn { get; set; }

    public DateOnly? CheckOut { get; set; }

    public string? Reference { get; set; }

    /// <summary>The travellers with their rooms; travellers with the same room share it.</summary>
    public IReadOnlyList<Bed> Travellers { get; set; } = [];

    /// <summary>Adds a new stay.</summary>
    /// <param name="trip">The trip.</param>
    /// <param name="id">The id; null for any.</param>
    public Stay AddTo(Trip trip, Guid? id = null)
    {
        var stay = Stay.Plan(CleanText.Line(Hotel), CheckIn!.Value, CheckOut!.Value);
        stay.Id = id ?? stay.Id;
        trip.Add(stay);
        ApplyTo(trip, stay);
        return stay;
    }

    public void ApplyTo(Trip trip, Stay stay)
    {
        stay.At(CleanText.Line(Hotel), CleanText.Lines(Address), CleanText.Line(Phone));
        stay.Book(CheckIn!.Value, CheckOut!.Value);
        stay.Confirm(CleanText.Line(Reference));
        trip.Room(stay, Travellers.DistinctBy(t => t.TravellerId).ToDictionary(t => t.TravellerId, t => CleanText.Line(t.Room)));
    }

    public static StayInput Of(Stay stay) => new()
    {
        Hotel = stay.Hotel,
        Address = stay.Address,
        Phone = stay.Phone,
        CheckIn = stay.CheckIn,
        CheckOut = stay.CheckOut,
        Reference = stay.Reference,
        Travellers = [.. stay.Travellers.Select(t => new Bed(t.TravellerId, t.Room))],
    };

    /// <param name="TravellerId">Id of the traveller.</param>
    /// <param name="Room">The name or number of the room; empty while not known.</param>
    public sealed record Bed(Guid TravellerId, string? Room);
}
