namespace EventsHub.Programme.Releases;

/// <summary>What the releases up to this one did to a session or talk. Numbers are those of releases.</summary>
internal sealed record ReleaseMark
{
    /// <summary>Raised by one with each release that changed time, place, title or status (RFC 5545, SEQUENCE); never lowered.</summary>
    public int Sequence { get; init; }

    public int AddedIn { get; init; }

    /// <summary>The last release that changed anything about it.</summary>
    public int ChangedIn { get; init; }

    /// <summary>The last release that moved it to another time or room.</summary>
    public int? MovedIn { get; init; }

    public PlaceThen? MovedFrom { get; init; }

    /// <summary>The release that cancelled it, while it is cancelled.</summary>
    public int? CancelledIn { get; init; }
}
