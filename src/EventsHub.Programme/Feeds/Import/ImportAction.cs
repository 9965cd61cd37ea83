namespace EventsHub.Programme.Feeds.Import;

public enum ImportAction
{
    Created,

    /// <summary>Time or place change, and perhaps more.</summary>
    Moved,

    Changed,

    /// <summary>Removed, because the file does not contain it.</summary>
    Removed,

    /// <summary>Missing in the file, but kept.</summary>
    Missing,

    /// <summary>Different in the file, but kept because it is pinned.</summary>
    Pinned,
}
