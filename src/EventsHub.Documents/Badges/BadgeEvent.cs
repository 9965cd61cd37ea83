namespace EventsHub.Documents.Badges;

/// <summary>What every badge of one event shares.</summary>
/// <param name="Name">The event's name.</param>
/// <param name="DatesAndPlace">One line, such as “Toulouse · 24–28 June 2024”.</param>
/// <param name="Language">BCP 47 language of the two texts above.</param>
/// <param name="AccentColour">#RRGGBB.</param>
public sealed record BadgeEvent(string Name, string DatesAndPlace, string Language, string AccentColour)
{
    /// <summary>A JPEG, PNG or SVG file shown beside the event's name.</summary>
    public byte[]? Logo { get; init; }
}
