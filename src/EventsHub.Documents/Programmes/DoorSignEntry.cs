namespace EventsHub.Documents.Programmes;

/// <summary>Something that takes place in a room.</summary>
/// <param name="From">Such as “09:00”.</param>
/// <param name="To">Such as “10:30”.</param>
/// <param name="Title">What.</param>
/// <param name="People">Who speaks, or who chairs it.</param>
/// <param name="Colour">#RRGGBB of its track; null for the event's.</param>
/// <param name="Talks">Its talks; none where it is nothing but one.</param>
public sealed record DoorSignEntry(string From, string To, string Title, string? People, string? Colour, IReadOnlyList<DoorSignTalk> Talks)
{
    /// <summary>Whether it is a break for everybody.</summary>
    public bool IsBreak { get; init; }

    /// <summary>What happened to it since it was announced.</summary>
    public BookletState? State { get; init; }

    /// <summary>BCP 47 language of the title.</summary>
    public string? Language { get; init; }
}
