namespace EventsHub.Documents.Letters;

/// <summary>What one traveller, or every traveller of a delegation, takes along on a trip.</summary>
/// <param name="TripTitle">The trip.</param>
/// <param name="Place">Where it goes.</param>
/// <param name="Dates">From when to when.</param>
/// <param name="Language">BCP 47 language of the reader.</param>
/// <param name="AccentColour">#RRGGBB.</param>
/// <param name="Travellers">One section each, each starting on a new page.</param>
/// <param name="Contacts">Whom to call.</param>
/// <param name="Notes">What everybody should know, one paragraph each.</param>
/// <param name="Texts">The fixed words.</param>
public sealed record TravelPack(
    string TripTitle,
    string Place,
    string Dates,
    string Language,
    string AccentColour,
    IReadOnlyList<TravelPackTraveller> Travellers,
    IReadOnlyList<LabelledValue> Contacts,
    IReadOnlyList<string> Notes,
    TravelPackTexts Texts)
{
    /// <summary>A JPEG, PNG or SVG file shown beside the trip's name.</summary>
    public byte[]? Logo { get; init; }
}
