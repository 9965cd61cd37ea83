namespace EventsHub.Kernel.Operations;

/// <summary>What a module clears away from time to time. It may be repeated, and run on several nodes at once.</summary>
public interface IHousekeeping
{
    /// <summary>Clears away what is overdue at a moment.</summary>
    Task CleanAsync(DateTime utc, CancellationToken cancellationToken);
}
