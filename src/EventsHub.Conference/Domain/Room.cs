using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A room of the venue, in which sessions take place.</summary>
public sealed class Room : Entity
{
    /// <summary>Id of the event that uses the room.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short, stable code for files and the API, such as <c>polaris</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on the door, by language.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>The number of seats; null when not given.</summary>
    public int? Capacity { get; set; }

    /// <summary>What the room is equipped with, such as a dome, a video link or microphones; may be empty.</summary>
    public string Equipment { get; set; } = "";

    /// <summary>Position in lists, ascending.</summary>
    public int Position { get; set; }
}
