using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Domain;

/// <summary>What is said of a talk, apart from its place, its speakers and its files.</summary>
/// <param name="Title">The title, by language.</param>
public sealed record TalkDetails(LocalizedText Title)
{
    /// <summary>The subtitle, by language; may be empty.</summary>
    public LocalizedText Subtitle { get; init; } = new();

    /// <summary>The abstract by language: plain text, paragraphs separated by blank lines; may be empty.</summary>
    public LocalizedText Abstract { get; init; } = new();

    /// <summary>Talk, poster, workshop and so on.</summary>
    public SessionKind Kind { get; init; }

    /// <summary>Id of the event's own talk type; null when the kind says enough.</summary>
    public Guid? TypeId { get; init; }

    /// <summary>The board that a poster hangs on, such as "B12".</summary>
    public string? Board { get; init; }

    /// <summary>The fields that an import does not overwrite.</summary>
    public ProgrammePins Pins { get; init; }

    /// <summary>The languages that it is held in (BCP 47).</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How long it lasts, questions included, in minutes.</summary>
    public int DurationMinutes { get; init; }

    /// <summary>Whether its speakers asked not to be recorded.</summary>
    public bool DoNotRecord { get; init; }

    /// <summary>Planned or cancelled.</summary>
    public ProgrammeStatus Status { get; init; }

    /// <summary>Links to web pages about it.</summary>
    public IReadOnlyList<TalkLink> Links { get; init; } = [];
}
