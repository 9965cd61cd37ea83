namespace EventsHub.Programme.Releases;

/// <summary>The history of a session or talk up to a release. All numbers are release numbers, except the sequence.</summary>
internal sealed record ReleaseMark
{
    /// <summary>SEQUENCE of the calendar entry (RFC 5545): raised by one with every release that changes time, place, title or status; never
    /// lowered.</summary>
    public int Sequence { get; init; }

    public int AddedIn { get; init; }

    /// <summary>Latest release that changed anything about it.</summary>
    public int ChangedIn { get; init; }

    /// <summary>Latest release that changed its time or room; null when none has.</summary>
    public int? MovedIn { get; init; }

    public PlaceThen? MovedFrom { get; init; }

    /// <summary>Release that cancelled it; null while it takes place.</summary>
    public int? CancelledIn { get; init; }
}
