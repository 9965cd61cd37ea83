namespace EventsHub.Documents.Programmes;

/// <summary>A printed programme: days hold sessions, sessions hold talks.</summary>
/// <param name="Title">The event's name.</param>
/// <param name="Subtitle">A line under it.</param>
/// <param name="DatesAndPlace">One line with dates and place.</param>
/// <param name="Language">BCP 47 language of the reader.</param>
/// <param name="AccentColour">#RRGGBB.</param>
/// <param name="Days">The days, in order.</param>
/// <param name="Texts">The fixed words.</param>
public sealed record Booklet(
    string Title,
    string? Subtitle,
    string DatesAndPlace,
    string Language,
    string AccentColour,
    IReadOnlyList<BookletDay> Days,
    BookletTexts Texts)
{
    /// <summary>A JPEG, PNG or SVG file for the cover.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>Where the programme is on the web; the cover leads there.</summary>
    public Uri? Address { get; init; }

    /// <summary>Which state of the programme this is, such as “Version 1.2, 3 June 2026”.</summary>
    public string? Edition { get; init; }
}

/// <summary>One day.</summary>
/// <param name="Heading">Such as “Monday 24 June”.</param>
/// <param name="Sessions">Its sessions, in the order to print.</param>
public sealed record BookletDay(string Heading, IReadOnlyList<BookletSession> Sessions)
{
    /// <summary>The rooms in the order of their columns; those not named follow in the order in which they are used.</summary>
    public IReadOnlyList<string> Rooms { get; init; } = [];
}

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

/// <summary>From when until when on the clocks of the event, in minutes from the midnight that begins the day.</summary>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends; more than a day where it goes on after midnight.</param>
public sealed record BookletSpan(int From, int To);

/// <summary>What happened to something since it was announced.</summary>
/// <param name="Words">Such as “Cancelled”.</param>
/// <param name="IsCancelled">Whether it does not take place.</param>
public sealed record BookletState(string Words, bool IsCancelled);

/// <summary>A page on the web.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it is.</param>
public sealed record BookletLink(string Title, Uri Address);

/// <summary>A speaker as the programme shows one.</summary>
/// <param name="Name">The name in its own script.</param>
/// <param name="LatinName">The name in Latin letters; shown where it differs.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="SortKey">What the index of speakers is ordered by.</param>
public sealed record BookletSpeaker(string Name, string? LatinName, string? Affiliation, string SortKey)
{
    /// <summary>What they do in the talk, when it is not speaking.</summary>
    public string? Role { get; init; }
}

/// <summary>The fixed words of a booklet, in the reader's language.</summary>
/// <param name="Contents">Heading of the table of contents.</param>
/// <param name="Overview">Heading of the days as grids.</param>
/// <param name="Abstracts">Heading of the part with the talks.</param>
/// <param name="Speakers">Heading of the index of speakers.</param>
/// <param name="Chair">What stands before the name of a session's chair.</param>
/// <param name="PageOf">A format for the number of a page with one place, or two where the number of all pages is said: “Page {0} of {1}”.</param>
public sealed record BookletTexts(string Contents, string Overview, string Abstracts, string Speakers, string Chair, string PageOf)
{
    /// <summary>What stands over something that began on the page before.</summary>
    public string Continued { get; init; } = "continued";

    /// <summary>What viewers call the first page instead of its number.</summary>
    public string Cover { get; init; } = "Cover";

    /// <summary>The column of what has no room.</summary>
    public string NoRoom { get; init; } = "No room";
}
