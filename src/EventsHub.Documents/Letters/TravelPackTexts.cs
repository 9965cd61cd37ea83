namespace EventsHub.Documents.Letters;

/// <summary>Headings and labels of a travel pack, in its language.</summary>
/// <param name="Heading">Heading of the pack, such as “Travel pack”.</param>
/// <param name="Journey">Heading of the legs.</param>
/// <param name="Departs">Column heading of the departure.</param>
/// <param name="Arrives">Column heading of the arrival.</param>
/// <param name="Route">Column heading of kind of transport, origin and destination.</param>
/// <param name="Booking">Column heading of carrier, booking reference and seat.</param>
/// <param name="BookingReference">Label of a booking reference.</param>
/// <param name="Seat">Label of a seat.</param>
/// <param name="Stays">Heading of the stays.</param>
/// <param name="Room">Label of a room.</param>
/// <param name="SharedWith">Label of the names of room mates.</param>
/// <param name="Details">Heading of the traveller's details.</param>
/// <param name="Contacts">Heading of the contacts.</param>
/// <param name="Notes">Heading of the notes.</param>
/// <param name="PageOf">Format of the page number with two placeholders, such as “Page {0} of {1}”.</param>
public sealed record TravelPackTexts(
    string Heading,
    string Journey,
    string Departs,
    string Arrives,
    string Route,
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
