namespace EventsHub.Documents.Programmes;

/// <summary>Headings and labels of a booklet, in its language.</summary>
/// <param name="Contents">Heading of the table of contents.</param>
/// <param name="Overview">Heading of the part with the timetables.</param>
/// <param name="Abstracts">Heading of the part with the talks.</param>
/// <param name="Speakers">Heading of the index of speakers.</param>
/// <param name="Chair">Label before the name of a session's chair.</param>
/// <param name="PageOf">Format of the page number; {0} is the page and {1}, which may be left out, the number of pages: “Page {0} of {1}”.</param>
public sealed record BookletTexts(string Contents, string Overview, string Abstracts, string Speakers, string Chair, string PageOf)
{
    /// <summary>Label of a day or session that is continued from the page before.</summary>
    public string Continued { get; init; } = "continued";

    /// <summary>Page label of the first page, shown by viewers instead of a number.</summary>
    public string Cover { get; init; } = "Cover";

    /// <summary>Heading of the timetable column for sessions without a room.</summary>
    public string NoRoom { get; init; } = "No room";
}
