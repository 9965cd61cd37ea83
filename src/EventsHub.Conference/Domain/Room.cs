using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A room of the venue, in which sessions take place.</summary>
public sealed class Room : Entity
{
    private Room()
    {
    }

    /// <summary>Id of the event that uses the room.</summary>
    public Guid EventId { get; private set; }

    /// <summary>A short, stable code for files and the API, such as <c>polaris</c>; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The guid by which files of another system know it, kept through imports; null when none does.</summary>
    public Guid? ExternalId { get; private set; }

    /// <summary>The name on the door, by language.</summary>
    public LocalizedText Name { get; private set; } = new();

    /// <summary>The number of seats; null when not given.</summary>
    public int? Capacity { get; private set; }

    /// <summary>What the room is equipped with, such as a dome, a video link or microphones; may be empty.</summary>
    public string Equipment { get; private set; } = "";

    /// <summary>Position in lists, ascending.</summary>
    public int Position { get; private set; }

    /// <summary>Makes a room, which an event then takes in (<see cref="Event.Add(Room)"/>).</summary>
    /// <param name="code">A short, stable code; unique in the event.</param>
    /// <param name="name">The name on the door, by language.</param>
    public static Room Of(string code, LocalizedText name) => new() { Code = code, Name = name };

    /// <summary>Says what stands on its door.</summary>
    public void Rename(string code, LocalizedText name) => (Code, Name) = (code, name);

    /// <summary>Notes the guid by which another system knows it; null when none does.</summary>
    public void KnownElsewhereAs(Guid? externalId) => ExternalId = externalId;

    /// <summary>Says how many seats it has, null when that is not known, and what else is in it.</summary>
    public void Equip(int? capacity, string equipment) => (Capacity, Equipment) = (capacity, equipment);

    /// <summary>Shows it at a position in lists.</summary>
    public void MoveTo(int position) => Position = position;

    /// <summary>A room of an event that is not loaded, as imports of a programme make it.</summary>
    internal static Room In(Guid eventId, string code, LocalizedText name, int position) => new() { EventId = eventId, Code = code, Name = name, Position = position };

    internal void Join(Event @event, int position) => (EventId, Position) = (@event.Id, position);
}
