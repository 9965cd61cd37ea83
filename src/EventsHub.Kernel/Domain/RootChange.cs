namespace EventsHub.Kernel.Domain;

/// <summary>What a save does with an aggregate.</summary>
public enum RootChange
{
    /// <summary>It is stored for the first time.</summary>
    Added,

    /// <summary>It, or one of its parts, changes: whatever raises its version.</summary>
    Changed,

    /// <summary>It is deleted.</summary>
    Removed,
}
