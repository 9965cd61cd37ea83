namespace EventsHub.Programme.Domain;

/// <summary>A stretch of time.</summary>
/// <param name="From">From when (UTC).</param>
/// <param name="To">Until when (UTC), not included.</param>
public readonly record struct Period(DateTime From, DateTime To);
