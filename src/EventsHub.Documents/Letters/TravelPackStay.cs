namespace EventsHub.Documents.Letters;

/// <summary>A stay at a hotel.</summary>
/// <param name="Hotel">Name of the hotel.</param>
/// <param name="Address">Address of the hotel.</param>
/// <param name="Dates">Dates of the stay, formatted.</param>
/// <param name="Room">Kind or number of the hotel room.</param>
/// <param name="SharedWith">Names of the others in the same hotel room.</param>
/// <param name="BookingReference">Booking reference of the hotel.</param>
public sealed record TravelPackStay(
    string Hotel,
    string? Address,
    string Dates,
    string? Room,
    string? SharedWith,
    string? BookingReference);
