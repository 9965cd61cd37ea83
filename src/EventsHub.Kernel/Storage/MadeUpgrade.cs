namespace EventsHub.Kernel.Storage;

/// <summary>Notes that an upgrade of data was made.</summary>
public sealed class MadeUpgrade
{
    /// <summary>Name of the upgrade.</summary>
    public required string Name { get; init; }

    /// <summary>When it was made (UTC).</summary>
    public required DateTime MadeAt { get; init; }
}
