namespace EventsHub.Documents.Programmes;

/// <summary>The content of a programme booklet: days hold sessions, sessions hold talks.</summary>
/// <param name="Title">Name of the event.</param>
/// <param name="Subtitle">Line below the title; null for none.</param>
/// <param name="DatesAndPlace">Dates and place in one line.</param>
/// <param name="Language">BCP 47 language of the booklet.</param>
/// <param name="AccentColour">Colour of the event as #RRGGBB.</param>
/// <param name="Days">Days in order.</param>
/// <param name="Texts">Headings and labels in the language of the booklet.</param>
public sealed record Booklet(
    string Title,
    string? Subtitle,
    string DatesAndPlace,
    string Language,
    string AccentColour,
    IReadOnlyList<BookletDay> Days,
    BookletTexts Texts)
{
    /// <summary>JPEG, PNG or SVG file for the cover; null for no logo.</summary>
    public byte[]? Logo { get; init; }

    /// <summary>Address of the programme on the web, printed on the cover as a link.</summary>
    public Uri? Address { get; init; }

    /// <summary>Release of the programme, such as “Version 1.2, 3 June 2026”, printed on the cover.</summary>
    public string? Edition { get; init; }
}
