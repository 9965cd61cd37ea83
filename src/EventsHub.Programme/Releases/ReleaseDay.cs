namespace EventsHub.Programme.Releases;

/// <summary>The changes of one day.</summary>
/// <param name="Day">The day; null for what concerns all of them.</param>
/// <param name="Changes">What happened, in the order of time.</param>
public sealed record ReleaseDay(DateOnly? Day, IReadOnlyList<ReleaseChange> Changes);
