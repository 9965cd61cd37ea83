namespace EventsHub.Programme.Releases.Format;

/// <summary>A web page that belongs to a talk, in a snapshot.</summary>
internal sealed record SnapshotLink(string Title, string Url);
