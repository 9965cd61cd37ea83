namespace EventsHub.Documents.Letters;

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
