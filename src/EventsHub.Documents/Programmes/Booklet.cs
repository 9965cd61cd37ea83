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
