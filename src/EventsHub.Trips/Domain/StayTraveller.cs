namespace EventsHub.Trips.Domain;

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
