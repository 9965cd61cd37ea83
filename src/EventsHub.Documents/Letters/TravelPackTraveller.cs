namespace EventsHub.Documents.Letters;

/// <summary>One traveller's section.</summary>
/// <param name="Name">The name in its own script.</param>
/// <param name="LatinName">The name as in the passport; shown where it differs.</param>
/// <param name="NameLanguage">BCP 47 language of the name.</param>
/// <param name="Status">Such as “confirmed”.</param>
/// <param name="Legs">The ways, in order.</param>
/// <param name="Stays">The nights, in order.</param>
/// <param name="Details">What else concerns this traveller alone.</param>
public sealed record TravelPackTraveller(
    string Name,
    string? LatinName,
    string? NameLanguage,
    string? Status,
    IReadOnlyList<TravelPackLeg> Legs,
    IReadOnlyList<TravelPackStay> Stays,
    IReadOnlyList<LabelledValue> Details);
