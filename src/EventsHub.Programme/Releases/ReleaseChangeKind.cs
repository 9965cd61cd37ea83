namespace EventsHub.Programme.Releases;

/// <summary>What happened to a session or talk between two releases.</summary>
public enum ReleaseChangeKind
{
    Added,

    Moved,

    Changed,

    Cancelled,

    Reinstated,

    /// <summary>It is no longer in the programme.</summary>
    Removed,
}
