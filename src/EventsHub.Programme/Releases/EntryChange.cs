using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>Differences of a session or talk that exists in both versions.</summary>
/// <param name="Was">State in the earlier version.</param>
/// <param name="Is">State in the later version.</param>
/// <param name="MovedFrom">Previous time and room; null when it was not moved.</param>
/// <param name="Status">New status when it was cancelled or reinstated; null otherwise.</param>
/// <param name="Parts">Other parts that differ.</param>
internal sealed record EntryChange(Entry Was, Entry Is, PlaceThen? MovedFrom, ProgrammeStatus? Status, IReadOnlyList<EntryPart> Parts)
{
    public Guid Id => Is.Id;

    public bool IsTalk => Is.IsTalk;

    /// <summary>True when calendars must be updated: time, place, length, title or status differ.</summary>
    public bool ShowsInCalendars => MovedFrom is not null || Status is not null || Parts.Contains(EntryPart.Title) || Parts.Contains(EntryPart.Length);

    /// <summary>True when the talk only moved or was cancelled together with its session.</summary>
    public bool FollowsSession { get; init; }
}
