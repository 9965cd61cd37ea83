namespace EventsHub.Documents.Badges;

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
