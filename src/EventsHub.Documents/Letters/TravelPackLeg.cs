namespace EventsHub.Documents.Letters;

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
