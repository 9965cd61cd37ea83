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
    BookletTexts Texts);

/// <summary>One day.</summary>
/// <param name="Heading">Such as “Monday 24 June”.</param>
/// <param name="Sessions">Its sessions, in the order to print.</param>
public sealed record BookletDay(string Heading, IReadOnlyList<BookletSession> Sessions);

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
    IReadOnlyList<BookletTalk> Talks);

/// <summary>One contribution.</summary>
/// <param name="Id">Unique in the booklet; links go to it.</param>
/// <param name="Time">When it starts, where that is known.</param>
/// <param name="Title">Its title.</param>
/// <param name="Speakers">Who speaks, in order.</param>
/// <param name="Abstract">The abstract; a line break starts a paragraph.</param>
/// <param name="Language">BCP 47 language of title and abstract.</param>
/// <param name="Note">Such as “cancelled”.</param>
public sealed record BookletTalk(
    string Id,
    string? Time,
    string Title,
    IReadOnlyList<BookletSpeaker> Speakers,
    string? Abstract,
    string? Language,
    string? Note);

/// <summary>A speaker as the programme shows one.</summary>
/// <param name="Name">The name in its own script.</param>
/// <param name="LatinName">The name in Latin letters; shown where it differs.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="SortKey">What the index of speakers is ordered by.</param>
public sealed record BookletSpeaker(string Name, string? LatinName, string? Affiliation, string SortKey);

/// <summary>The fixed words of a booklet, in the reader's language.</summary>
/// <param name="Contents">Heading of the table of contents.</param>
/// <param name="Overview">Heading of the programme at a glance.</param>
/// <param name="Abstracts">Heading of the part with the talks.</param>
/// <param name="Speakers">Heading of the index of speakers.</param>
/// <param name="Chair">What stands before the name of a session's chair.</param>
/// <param name="PageOf">A format with two places, such as “Page {0} of {1}”.</param>
public sealed record BookletTexts(string Contents, string Overview, string Abstracts, string Speakers, string Chair, string PageOf);
