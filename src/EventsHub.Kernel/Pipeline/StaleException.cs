namespace EventsHub.Kernel.Pipeline;

/// <summary>Somebody else has changed the same data since it was read. Nothing was saved; the page or client should load it again.</summary>
/// <param name="read">The version on which the change was based; null when it is not known.</param>
/// <param name="present">The version that is stored now; null when the data are gone, or have no version.</param>
public sealed class StaleException(int? read = null, int? present = null) : Exception("Somebody else changed this in between.")
{
    /// <summary>The version on which the change was based; null when it is not known.</summary>
    public int? Read { get; } = read;

    /// <summary>The version that is stored now; null when the data are gone, or have no version.</summary>
    public int? Present { get; } = present;

    /// <summary>True when the version was right at first and both changes were made at the same moment, so that only the database noticed.</summary>
    public bool WasNoticedBySaving { get; init; }

    /// <summary>Refuses a change that is based on another version than the present one.</summary>
    /// <param name="read">The version on which the change is based; null overwrites whatever is there.</param>
    /// <param name="present">The present version.</param>
    public static void ThrowIfOther(int? read, int present)
    {
        if (read is { } version && version != present)
        {
            throw new StaleException(version, present);
        }
    }
}
