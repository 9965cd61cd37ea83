namespace EventsHub.Trips.Domain;

/// <summary>The place of one traveller on one leg.</summary>
public sealed class LegTraveller
{
    /// <summary>Id of the leg.</summary>
    public Guid LegId { get; set; }

    /// <summary>Id of the traveller.</summary>
    public Guid TravellerId { get; set; }

    /// <summary>Coach and seat, as text; empty when seats are not reserved.</summary>
    public string Seat { get; set; } = "";
}
