namespace EventsHub.Conference.Contracts;

/// <summary>When the venue can be used.</summary>
/// <param name="Day">The day it is about; null for every day that has no hours of its own.</param>
/// <param name="From">From when, on the clocks of the event.</param>
/// <param name="To">Until when; at or before <paramref name="From"/>, in the night after.</param>
public sealed record OpeningHours(DateOnly? Day, TimeOnly From, TimeOnly To);
