namespace EventsHub.Programme.Domain;

/// <summary>A period between two instants.</summary>
/// <param name="From">Start (UTC).</param>
/// <param name="To">End (UTC), exclusive.</param>
public readonly record struct Period(DateTime From, DateTime To);
