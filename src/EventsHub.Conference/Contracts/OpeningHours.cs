namespace EventsHub.Conference.Contracts;

/// <summary>Hours in which the venue can be used.</summary>
/// <param name="Day">The day; null for every day without hours of its own.</param>
/// <param name="From">Opening time, in the event's time zone.</param>
/// <param name="To">Closing time; when it is not after <paramref name="From"/>, it lies in the following night.</param>
public sealed record OpeningHours(DateOnly? Day, TimeOnly From, TimeOnly To);
