namespace EventsHub.Documents.Programmes;

/// <summary>A session of the programme, including breaks and social events.</summary>
/// <param name="Id">Identifier, unique in the booklet; links within the document lead to it.</param>
/// <param name="Time">Time, such as “09:00–10:30”.</param>
/// <param name="Room">Room; null where the session has none.</param>
/// <param name="Track">Name of the track; null for none.</param>
/// <param name="TrackColour">Colour of the track as #RRGGBB; null for the event's colour.</param>
/// <param name="Title">Title.</param>
/// <param name="Kind">Kind of session, such as “Plenary”, in the language of the booklet.</param>
/// <param name="Chair">Name of the chair; null for none.</param>
/// <param name="Talks">Talks in order; empty for a break.</param>
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
    /// <summary>Start and end; a session without them is not in the day's timetable.</summary>
    public BookletSpan? Span { get; init; }

    /// <summary>Number of talks in words, such as “12 talks”, printed where the timetable has no room for their titles.</summary>
    public string? TalksInWords { get; init; }

    /// <summary>True for a break or social event, which is printed in the timetable only.</summary>
    public bool IsBreak { get; init; }

    /// <summary>True when the session consists of a single talk with the same title, which is then printed once.</summary>
    public bool IsSingleTalk { get; init; }

    /// <summary>Change since the session was announced; null for none.</summary>
    public BookletState? State { get; init; }

    /// <summary>The single talk that the session consists of, or null.</summary>
    internal BookletTalk? OnlyTalk => IsSingleTalk && Talks.Count == 1 ? Talks[0] : null;
}
