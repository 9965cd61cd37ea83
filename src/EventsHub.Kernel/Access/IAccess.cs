namespace EventsHub.Kernel.Access;

/// <summary>Decides what the sender of a request may do. The operator at the command line may do everything.</summary>
public interface IAccess
{
    /// <summary>True when the sender has the permission, either for all events or for the one given.</summary>
    /// <param name="permission">The permission that the request needs.</param>
    /// <param name="eventCode">The event, in any case; null when the request is about none.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    Task<bool> MayAsync(Permission permission, string? eventCode, CancellationToken cancellationToken);

    /// <summary>True when the sender has the permission for at least one event.</summary>
    Task<bool> MayAnywhereAsync(Permission permission, CancellationToken cancellationToken);

    /// <summary>The normalised codes of the events that the sender has a permission for; null for all events.</summary>
    Task<IReadOnlyList<string>?> EventCodesAsync(Permission permission, CancellationToken cancellationToken);
}
