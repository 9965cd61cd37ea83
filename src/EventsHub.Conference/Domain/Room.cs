using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A room of the venue.</summary>
public sealed class Room : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses, such as <c>polaris</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name on its door.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>Seats; null when nobody counts them.</summary>
    public int? Capacity { get; set; }

    /// <summary>What is in it: dome, video link, microphones…</summary>
    public string Equipment { get; set; } = "";

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}
