namespace EventsHub.Documents.Programmes;

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
