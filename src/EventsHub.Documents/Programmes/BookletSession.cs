namespace EventsHub.Documents.Programmes;

/// <summary>A block in a room.</summary>
/// <param name="Id">Unique in the booklet; links go to it.</param>
/// <param name="Time">Such as “09:00–10:30”.</param>
/// <param name="Room">The room.</param>
/// <param name="Track">The track.</param>
/// <param name="TrackColour">#RRGGBB.</param>
/// <param name="Title">The session's title.</param>
/// <param name="Kind">Plenary, workshop, break…, in the reader's language.</param>
/// <param name="Chair">Who chairs it.</param>
/// <param name="Talks">Its talks, in order; none for a break.</param>
public sealed record BookletSession(
    string Id,
    string Time,
    string? Room,
    string? Track,
    string? TrackColour,
    string Title,
    string? Kind,
    string? Chair,
    IReadOnlyList<BookletTalk> Talks)
{
    /// <summary>When it takes place; null keeps it out of the day's grid.</summary>
    public BookletSpan? Span { get; init; }

    /// <summary>How many talks it has, in words, where a grid has no room for their titles.</summary>
    public string? TalksInWords { get; init; }

    /// <summary>Whether it is a break or a social event, which has its place in the grid only.</summary>
    public bool IsBreak { get; init; }

    /// <summary>Whether it is nothing but its one talk, whose title is printed once.</summary>
    public bool IsItsTalk { get; init; }

    /// <summary>What happened to it since it was announced.</summary>
    public BookletState? State { get; init; }

    /// <summary>The talk that it is nothing but.</summary>
    internal BookletTalk? OnlyTalk => IsItsTalk && Talks.Count == 1 ? Talks[0] : null;
}
