using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>One contribution in a session.</summary>
public sealed class Talk : Entity
{
    /// <summary>No talk has this name in addresses: the list of speakers has it.</summary>
    public const string ReservedSlug = "speakers";

    /// <summary>The event.</summary>
    public Guid EventId { get; set; }

    /// <summary>The session that it is in.</summary>
    public Guid SessionId { get; set; }

    /// <summary>Its place in the session.</summary>
    public int Position { get; set; }

    /// <summary>The identity in files that programmes are exchanged in, kept through imports.</summary>
    public Guid ExternalId { get; set; } = Guid.CreateVersion7();

    /// <summary>The number or code that another system knows it by.</summary>
    public string? ForeignId { get; set; }

    /// <summary>The name in addresses; unique in the event.</summary>
    public string Slug { get; set; } = "";

    /// <summary>The title.</summary>
    public LocalizedText Title { get; set; } = new();

    /// <summary>The line under the title.</summary>
    public LocalizedText Subtitle { get; set; } = new();

    /// <summary>What it is about, in plain paragraphs.</summary>
    public LocalizedText Abstract { get; set; } = new();

    /// <summary>What it is.</summary>
    public SessionKind Kind { get; set; }

    /// <summary>What the event calls such talks; null when it has no name for them.</summary>
    public Guid? TypeId { get; set; }

    /// <summary>The board that a poster hangs on, such as "B12".</summary>
    public string? Board { get; set; }

    /// <summary>What imports leave as it is.</summary>
    public ProgrammePins Pins { get; set; }

    /// <summary>The languages that it is held in (BCP 47).</summary>
    public List<string> Languages { get; set; } = [];

    /// <summary>When it begins (UTC), when that does not follow from its place in the session.</summary>
    public DateTime? StartsAt { get; set; }

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; set; }

    /// <summary>Whether it takes place.</summary>
    public ProgrammeStatus Status { get; set; }

    /// <summary>Pages that belong to it.</summary>
    public List<TalkLink> Links { get; set; } = [];

    /// <summary>Files that belong to it, in order.</summary>
    public List<TalkFile> Files { get; set; } = [];

    /// <summary>Who speaks, in order.</summary>
    public List<TalkSpeaker> Speakers { get; set; } = [];
}
