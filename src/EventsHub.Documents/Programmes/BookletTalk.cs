namespace EventsHub.Documents.Programmes;

/// <summary>A talk or poster in a session.</summary>
/// <param name="Id">Identifier, unique in the booklet; links within the document lead to it.</param>
/// <param name="Time">Start time, formatted; null where it is not known.</param>
/// <param name="Title">Title.</param>
/// <param name="Speakers">Speakers in order.</param>
/// <param name="Abstract">Abstract; each line break starts a new paragraph.</param>
/// <param name="Language">BCP 47 language of title and abstract.</param>
/// <param name="Note">Note below the title, such as “held in French, not to be recorded”.</param>
public sealed record BookletTalk(
    string Id,
    string? Time,
    string Title,
    IReadOnlyList<BookletSpeaker> Speakers,
    string? Abstract,
    string? Language,
    string? Note)
{
    /// <summary>Line below the title; null for none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Board of a poster, such as “Board B12”; printed instead of the time.</summary>
    public string? Board { get; init; }

    /// <summary>Change since the talk was announced; null for none.</summary>
    public BookletState? State { get; init; }

    /// <summary>Web pages about the talk, such as slides or a recording.</summary>
    public IReadOnlyList<BookletLink> Links { get; init; } = [];
}
