namespace EventsHub.Documents.Programmes;

/// <summary>What hangs on the doors of an event's rooms.</summary>
/// <param name="Title">The event's name.</param>
/// <param name="Language">BCP 47 language of the reader.</param>
/// <param name="AccentColour">#RRGGBB.</param>
/// <param name="Signs">A sign for each room and day, in the order to print.</param>
/// <param name="PageOf">A format for the pages of one sign, such as “{0} of {1}”.</param>
public sealed record DoorSigns(string Title, string Language, string AccentColour, IReadOnlyList<DoorSign> Signs, string PageOf)
{
    /// <summary>A JPEG, PNG or SVG file for the foot.</summary>
    public byte[]? Logo { get; init; }
}

/// <summary>A room on a day.</summary>
/// <param name="Room">The name on its door.</param>
/// <param name="Day">Such as “Monday 24 June”.</param>
/// <param name="Entries">What takes place, in order.</param>
public sealed record DoorSign(string Room, string Day, IReadOnlyList<DoorSignEntry> Entries);

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

/// <summary>A talk of a session.</summary>
/// <param name="Time">When it starts, where that is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="People">Who speaks.</param>
/// <param name="State">What happened to it since it was announced.</param>
public sealed record DoorSignTalk(string? Time, string Title, string? People, BookletState? State);
