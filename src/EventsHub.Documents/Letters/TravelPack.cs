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

/// <summary>One way: a train, a flight, a car.</summary>
/// <param name="Kind">In the reader's language.</param>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Departs">Local date and time, formatted.</param>
/// <param name="Arrives">Local date and time, formatted.</param>
/// <param name="Carrier">Carrier and number.</param>
/// <param name="BookingReference">The carrier's reference.</param>
/// <param name="Seat">Coach and seat.</param>
public sealed record TravelPackLeg(
    string Kind,
    string From,
    string To,
    string Departs,
    string Arrives,
    string? Carrier,
    string? BookingReference,
    string? Seat);

/// <summary>Nights in one place.</summary>
/// <param name="Hotel">Its name.</param>
/// <param name="Address">Its address.</param>
/// <param name="Dates">From when to when.</param>
/// <param name="Room">Kind or number of room.</param>
/// <param name="SharedWith">Who sleeps in the same room.</param>
/// <param name="BookingReference">The hotel's reference.</param>
public sealed record TravelPackStay(
    string Hotel,
    string? Address,
    string Dates,
    string? Room,
    string? SharedWith,
    string? BookingReference);

/// <summary>The fixed words of a travel pack, in the reader's language.</summary>
/// <param name="Heading">Such as “Travel pack”.</param>
/// <param name="Journey">Heading of the legs.</param>
/// <param name="Departs">Column: departure.</param>
/// <param name="Arrives">Column: arrival.</param>
/// <param name="Way">Column: kind, from and to.</param>
/// <param name="Booking">Column: carrier, reference, seat.</param>
/// <param name="BookingReference">Label of a booking reference.</param>
/// <param name="Seat">Label of a seat.</param>
/// <param name="Stays">Heading of the stays.</param>
/// <param name="Room">Label of a room.</param>
/// <param name="SharedWith">Label of who shares.</param>
/// <param name="Details">Heading of the traveller's details.</param>
/// <param name="Contacts">Heading of the contacts.</param>
/// <param name="Notes">Heading of the notes.</param>
/// <param name="PageOf">A format with two places, such as “Page {0} of {1}”.</param>
public sealed record TravelPackTexts(
    string Heading,
    string Journey,
    string Departs,
    string Arrives,
    string Way,
    string Booking,
    string BookingReference,
    string Seat,
    string Stays,
    string Room,
    string SharedWith,
    string Details,
    string Contacts,
    string Notes,
    string PageOf);
