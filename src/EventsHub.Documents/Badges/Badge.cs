namespace EventsHub.Documents.Badges;

/// <summary>How badges lie on paper.</summary>
public enum BadgeLayout
{
    /// <summary>One badge fills an A6 page.</summary>
    A6,

    /// <summary>Four A6 badges on an A4 sheet, with crop marks.</summary>
    A4FourUp,

    /// <summary>One 86 × 54 mm plastic card a page.</summary>
    Card86x54,

    /// <summary>An A5 page to fold in the middle: the same A6 badge on both sides, for badges that turn on their lanyard.</summary>
    A5Folded,
}

/// <summary>What layouts mean for those who choose among badges.</summary>
public static class BadgeLayouts
{
    /// <summary>How many badges lie on one sheet.</summary>
    public static int PerSheet(this BadgeLayout layout) => layout == BadgeLayout.A4FourUp ? 4 : 1;
}

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

/// <summary>What one badge shows.</summary>
/// <param name="PrimaryName">The name in its own script, exactly as its bearer writes it.</param>
/// <param name="SecondaryName">The name in Latin letters; shown only where it differs.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="Country">Country, in the event's language.</param>
/// <param name="Role">What the coloured band says.</param>
/// <param name="RoleColour">#RRGGBB of the band; the text on it is dark or light, whichever reads better.</param>
/// <param name="Token">The text in the QR code.</param>
/// <param name="Code">The reference that people can read and type.</param>
/// <param name="Language">BCP 47 language of the name, which chooses the regional forms of Han characters.</param>
/// <param name="Options">What the bearer has taken besides the ticket: a dinner, a tour.</param>
public sealed record Badge(
    string PrimaryName,
    string? SecondaryName,
    string? Affiliation,
    string? Country,
    string Role,
    string RoleColour,
    string Token,
    string? Code,
    string? Language,
    IReadOnlyList<string> Options);
