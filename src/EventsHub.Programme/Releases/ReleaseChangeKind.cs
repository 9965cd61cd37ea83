namespace EventsHub.Programme.Releases;

public enum ReleaseChangeKind
{
    Added,

    Moved,

    Changed,

    Cancelled,

    Reinstated,

    /// <summary>It is no longer part of the programme.</summary>
    Removed,
}
