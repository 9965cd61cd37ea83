namespace EventsHub.Programme.Releases;

/// <summary>Identifies a release without loading its content.</summary>
/// <param name="Id">Id of the release.</param>
/// <param name="Number">Number of the release; the first release of an event is 1.</param>
/// <param name="Version">Name of the release, such as "1.2".</param>
/// <param name="ReleasedAt">Time of the release (UTC).</param>
public sealed record ReleaseHead(Guid Id, int Number, string Version, DateTime ReleasedAt);
