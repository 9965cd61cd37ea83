namespace EventsHub.Trips.Domain;

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
