namespace EventsHub.Conference.Contracts;

/// <summary>How registration for an event stands.</summary>
/// <param name="Registered">People who have a place.</param>
/// <param name="Cancelled">People who gave theirs back.</param>
/// <param name="OrderedMinor">What was ordered, in minor units of the event's currency.</param>
/// <param name="PaidMinor">What was paid of it, likewise.</param>
/// <param name="WithNeeds">People who said what they eat or need.</param>
/// <param name="NeedsErasedOn">The day, in the event's zone, on which that is erased by itself.</param>
/// <param name="MayEraseNeeds">Whether organisers may erase it today.</param>
public sealed record SalesFigures(int Registered, int Cancelled, long OrderedMinor, long PaidMinor, int WithNeeds, DateOnly NeedsErasedOn, bool MayEraseNeeds);
