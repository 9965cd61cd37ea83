namespace EventsHub.Documents.Badges;

/// <summary>The content of one badge.</summary>
/// <param name="PrimaryName">Name in its own script, exactly as its bearer writes it.</param>
/// <param name="SecondaryName">Name in Latin letters; printed only where it differs from the primary name.</param>
/// <param name="Affiliation">Institution or company.</param>
/// <param name="Country">Country, in the event's language.</param>
/// <param name="Role">Text on the coloured band, such as “Speaker”.</param>
/// <param name="RoleColour">Colour of the band as #RRGGBB; the text on it is dark or light, whichever has more contrast.</param>
/// <param name="Token">Text encoded in the QR code.</param>
/// <param name="Code">Registration reference that people can read and type.</param>
/// <param name="Language">BCP 47 language of the name, which chooses the regional forms of Han characters.</param>
/// <param name="Options">Booked options, such as a dinner or a tour.</param>
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
    IReadOnlyList<string> Options)
{
    /// <summary>Given and family name in the order of the primary name, where both are known: a line ends between them rather than inside one.</summary>
    public IReadOnlyList<string> NameParts { get; init; } = [];

    /// <summary>The same of the name in Latin letters.</summary>
    public IReadOnlyList<string> LatinNameParts { get; init; } = [];
}
