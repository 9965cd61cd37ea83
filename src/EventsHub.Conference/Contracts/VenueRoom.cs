using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A room of an event as other modules read it.</summary>
public sealed record VenueRoom
{
    /// <summary>Id of the event that uses the room.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short, stable code for files and the API; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The guid by which files of another system know it; null when none does.</summary>
    public Guid? ExternalId { get; set; }

    /// <summary>The name of the room, by language.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>The number of seats; null when not given.</summary>
    public int? Capacity { get; set; }

    /// <summary>What the room is equipped with; may be empty.</summary>
    public string Equipment { get; set; } = "";

    /// <summary>Position in lists, ascending.</summary>
    public int Position { get; set; }

    /// <summary>Id of the room.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
