namespace EventsHub.Trips.Domain;

/// <summary>The room of one traveller during one stay; travellers with the same room share it.</summary>
public sealed class StayTraveller
{
    /// <summary>Id of the stay.</summary>
    public Guid StayId { get; set; }

    /// <summary>Id of the traveller.</summary>
    public Guid TravellerId { get; set; }

    /// <summary>The name or number of the room, such as "Double 1"; empty while not known.</summary>
    public string Room { get; set; } = "";
}
