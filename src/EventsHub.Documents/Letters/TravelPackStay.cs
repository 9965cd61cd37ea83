namespace EventsHub.Documents.Letters;

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
