namespace EventsHub.Kernel.Access;

/// <summary>Decides what the sender of a request may do. The operator at the command line may do everything.</summary>
public interface IAccess
{
    /// <summary>True when the sender has the permission, either for all events or for the one given.</summary>
    /// <param name="permission">The permission that the request needs.</param>
    /// <param name="eventCode">Code of the event, in any case; null when the request is not about a single event.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<bool> MayAsync(Permission permission, string? eventCode, CancellationToken cancellationToken);

    /// <summary>True when the sender has the permission for at least one event.</summary>
    Task<bool> MayAnywhereAsync(Permission permission, CancellationToken cancellationToken);

    /// <summary>Normalised codes of the events for which the sender has the permission; null means all events.</summary>
    Task<IReadOnlyList<string>?> EventCodesAsync(Permission permission, CancellationToken cancellationToken);
}
