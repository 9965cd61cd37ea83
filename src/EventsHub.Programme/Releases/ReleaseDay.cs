namespace EventsHub.Programme.Releases;

/// <summary>Changes on one day.</summary>
/// <param name="Day">The day; null for changes that concern all days, such as a renamed room.</param>
/// <param name="Changes">Changes, sorted by time.</param>
public sealed record ReleaseDay(DateOnly? Day, IReadOnlyList<ReleaseChange> Changes);
