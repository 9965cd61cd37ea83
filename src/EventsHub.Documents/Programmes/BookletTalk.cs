namespace EventsHub.Documents.Programmes;

/// <summary>One contribution.</summary>
/// <param name="Id">Unique in the booklet; links go to it.</param>
/// <param name="Time">When it starts, where that is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Speakers">Who speaks, in order.</param>
/// <param name="Abstract">The abstract; a line break starts a paragraph.</param>
/// <param name="Language">BCP 47 language of title and abstract.</param>
/// <param name="Note">Such as “held in French, not to be recorded”.</param>
public sealed record BookletTalk(
    string Id,
    string? Time,
    string Title,
    IReadOnlyList<BookletSpeaker> Speakers,
    string? Abstract,
    string? Language,
    string? Note)
{
    /// <summary>The line under the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Where a poster hangs, such as “Board B12”.</summary>
    public string? Board { get; init; }

    /// <summary>What happened to it since it was announced.</summary>
    public BookletState? State { get; init; }

    /// <summary>Pages that belong to it.</summary>
    public IReadOnlyList<BookletLink> Links { get; init; } = [];
}
