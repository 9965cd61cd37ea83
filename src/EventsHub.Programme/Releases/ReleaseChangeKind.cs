namespace EventsHub.Programme.Releases;

/// <summary>What happened to a session or talk between two releases.</summary>
public enum ReleaseChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is at another time or in another room.</summary>
    Moved,

    /// <summary>Something else about it is different.</summary>
    Changed,

    /// <summary>It does not take place.</summary>
    Cancelled,

    /// <summary>It takes place after all.</summary>
    Reinstated,

    /// <summary>It is no longer in the programme.</summary>
    Removed,
}
