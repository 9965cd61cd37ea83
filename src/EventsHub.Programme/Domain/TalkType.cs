using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>What an event calls one sort of talk, with the length that it gives it: "Keynote, 45 min", "Parallel oral, 10 min".</summary>
public sealed class TalkType : Entity
{
    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>A short stable name for files and addresses; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>What such talks are.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>How long they last, questions included, in minutes; a new talk begins with it.</summary>
    public int DurationMinutes { get; set; } = 20;

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }
}
