namespace EventsHub.Trips.Domain;

/// <summary>The room of one traveller during one stay; travellers with the same room share it.</summary>
public sealed class StayTraveller
{
    private StayTraveller()
    {
    }

    /// <summary>Id of the stay.</summary>
    public Guid StayId { get; private set; }

    /// <summary>Id of the traveller.</summary>
    public Guid TravellerId { get; private set; }

    /// <summary>The name or number of the room, such as "Double 1"; empty while not known.</summary>
    public string Room { get; private set; } = "";

    internal static StayTraveller At(Stay stay, Guid travellerId) => new() { StayId = stay.Id, TravellerId = travellerId };

    internal void Sleep(string room) => Room = room;
}
