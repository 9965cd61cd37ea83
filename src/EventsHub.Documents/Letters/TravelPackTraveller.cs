namespace EventsHub.Documents.Letters;

/// <summary>The section of one traveller.</summary>
/// <param name="Name">Name in its own script.</param>
/// <param name="LatinName">Name as in the passport; printed where it differs.</param>
/// <param name="NameLanguage">BCP 47 language of the name, which chooses regional forms of Han characters.</param>
/// <param name="Status">Status, such as “confirmed”; null for none.</param>
/// <param name="Legs">Legs of the journey in order.</param>
/// <param name="Stays">Hotel stays in order.</param>
/// <param name="Details">Further labelled values for this traveller only.</param>
public sealed record TravelPackTraveller(
    string Name,
    string? LatinName,
    string? NameLanguage,
    string? Status,
    IReadOnlyList<TravelPackLeg> Legs,
    IReadOnlyList<TravelPackStay> Stays,
    IReadOnlyList<LabelledValue> Details)
{
    /// <summary>Given and family name in the order of the name, where both are known: a line ends between them rather than inside one.</summary>
    public IReadOnlyList<string> NameParts { get; init; } = [];

    /// <summary>The same of the name in Latin letters.</summary>
    public IReadOnlyList<string> LatinNameParts { get; init; } = [];
}
