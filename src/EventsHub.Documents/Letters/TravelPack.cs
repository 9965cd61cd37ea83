namespace EventsHub.Documents.Letters;

/// <summary>A travel pack: journeys, stays and contacts of one traveller or of a whole delegation.</summary>
/// <param name="TripTitle">Title of the trip.</param>
/// <param name="Place">Destination.</param>
/// <param name="Dates">Dates of the trip, formatted.</param>
/// <param name="Language">BCP 47 language of the pack.</param>
/// <param name="AccentColour">Colour of the trip as #RRGGBB.</param>
/// <param name="Travellers">Travellers; each has a section that starts on a new page.</param>
/// <param name="Contacts">Contacts, such as the trip leader's telephone number.</param>
/// <param name="Notes">Notes for every traveller, one paragraph each.</param>
/// <param name="Texts">Headings and labels in the language of the pack.</param>
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
    /// <summary>JPEG, PNG or SVG file shown beside the trip's title; null for no logo.</summary>
    public byte[]? Logo { get; init; }
}
