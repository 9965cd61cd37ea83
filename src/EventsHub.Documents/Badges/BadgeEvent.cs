namespace EventsHub.Documents.Badges;

/// <summary>The content that is the same on every badge of an event.</summary>
/// <param name="Name">Name of the event.</param>
/// <param name="DatesAndPlace">Dates and place in one line, such as “Toulouse · 24–28 June 2024”.</param>
/// <param name="Language">BCP 47 language of name, dates and place.</param>
/// <param name="AccentColour">Colour of the header as #RRGGBB.</param>
public sealed record BadgeEvent(string Name, string DatesAndPlace, string Language, string AccentColour)
{
    /// <summary>JPEG, PNG or SVG file shown beside the event's name; null for no logo.</summary>
    public byte[]? Logo { get; init; }
}
