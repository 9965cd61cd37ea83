namespace EventsHub.Programme.Feeds.Import;

public enum ImportAction
{
    Created,

    /// <summary>Its time or place changes, perhaps more.</summary>
    Moved,

    Changed,

    /// <summary>It is taken out, since the file does not have it.</summary>
    Removed,

    /// <summary>The file does not have it; it stays.</summary>
    Missing,

    /// <summary>The file says otherwise, but it is pinned and stays.</summary>
    Pinned,
}
