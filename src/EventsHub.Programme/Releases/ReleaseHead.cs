namespace EventsHub.Programme.Releases;

/// <summary>Which release a programme is.</summary>
/// <param name="Id">The release.</param>
/// <param name="Number">Its place among the releases of the event, from 1.</param>
/// <param name="Version">What people call it.</param>
/// <param name="ReleasedAt">When it was released (UTC).</param>
public sealed record ReleaseHead(Guid Id, int Number, string Version, DateTime ReleasedAt);
