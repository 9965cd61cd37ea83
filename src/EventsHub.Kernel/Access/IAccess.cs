namespace EventsHub.Kernel.Access;

/// <summary>Answers what the sender of a request may do. The operator at the command line may do everything.</summary>
public interface IAccess
{
    /// <summary>Whether the sender has a permission, everywhere or for the event named.</summary>
    /// <param name="permission">The permission.</param>
    /// <param name="eventCode">The event, in any case; null when the request is about none.</param>
    /// <param name="cancellationToken">Ends the look-up.</param>
    Task<bool> MayAsync(Permission permission, string? eventCode, CancellationToken cancellationToken);

    /// <summary>Whether the sender has a permission at least for one event.</summary>
    Task<bool> MayAnywhereAsync(Permission permission, CancellationToken cancellationToken);

    /// <summary>The normalised codes of the events that the sender has a permission for; null for all events.</summary>
    Task<IReadOnlyList<string>?> EventCodesAsync(Permission permission, CancellationToken cancellationToken);
}
