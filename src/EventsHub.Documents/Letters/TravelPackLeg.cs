namespace EventsHub.Documents.Letters;

/// <summary>One leg of a journey, such as a train or a flight.</summary>
/// <param name="Kind">Kind of transport, in the language of the pack.</param>
/// <param name="From">Place of departure.</param>
/// <param name="To">Place of arrival.</param>
/// <param name="Departs">Local date and time, formatted.</param>
/// <param name="Arrives">Local date and time, formatted.</param>
/// <param name="Carrier">Carrier with train or flight number.</param>
/// <param name="BookingReference">Booking reference of the carrier.</param>
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
