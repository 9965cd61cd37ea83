using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>How a session or talk that both programmes have differs.</summary>
/// <param name="Was">How it was.</param>
/// <param name="Is">How it is.</param>
/// <param name="MovedFrom">Where it was, when it is elsewhere.</param>
/// <param name="Status">What it has become, when it was cancelled or takes place after all.</param>
/// <param name="Parts">What else is different.</param>
internal sealed record EntryChange(Entry Was, Entry Is, PlaceThen? MovedFrom, ProgrammeStatus? Status, IReadOnlyList<EntryPart> Parts)
{
    public Guid Id => Is.Id;

    public bool IsTalk => Is.IsTalk;

    /// <summary>Whether calendars must take notice: another time, place, title or status.</summary>
    public bool ShowsInCalendars => MovedFrom is not null || Status is not null || Parts.Contains(EntryPart.Title) || Parts.Contains(EntryPart.Length);

    /// <summary>Whether nothing happened to it but what happened to its whole session.</summary>
    public bool FollowsSession { get; init; }
}
