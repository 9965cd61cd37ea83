namespace EventsHub.Documents.Programmes;

/// <summary>A session on a door sign.</summary>
/// <param name="From">Start, such as “09:00”.</param>
/// <param name="To">End, such as “10:30”.</param>
/// <param name="Title">Title of the session.</param>
/// <param name="People">Names of the speakers or of the chair; null for none.</param>
/// <param name="Colour">Colour of the track as #RRGGBB; null for the event's colour.</param>
/// <param name="Talks">Talks in order; empty where the session consists of a single talk.</param>
public sealed record DoorSignEntry(string From, string To, string Title, string? People, string? Colour, IReadOnlyList<DoorSignTalk> Talks)
{
    /// <summary>True for a break, which is printed smaller and without an end.</summary>
    public bool IsBreak { get; init; }

    /// <summary>Change since the session was announced; null for none.</summary>
    public BookletState? State { get; init; }

    /// <summary>BCP 47 language of the title.</summary>
    public string? Language { get; init; }
}
