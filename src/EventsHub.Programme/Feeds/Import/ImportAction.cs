namespace EventsHub.Programme.Feeds.Import;

/// <summary>What happens to an entry.</summary>
public enum ImportAction
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>Its time or place changes, perhaps more.</summary>
    Moved,

    /// <summary>Something else about it changes.</summary>
    Changed,

    /// <summary>It is taken out, since the file does not have it.</summary>
    Removed,

    /// <summary>The file does not have it; it stays.</summary>
    Missing,

    /// <summary>The file says otherwise, but it is pinned and stays.</summary>
    Pinned,
}
