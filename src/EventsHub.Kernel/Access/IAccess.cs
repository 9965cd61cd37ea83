namespace EventsHub.Kernel.Access;

/// <summary>Decides what the sender of a request may do. The operator at the command line may do everything.</summary>
public interface IAccess
{
    /// <summary>True when the sender has the permission for what the request is about. False, too, when there is no such event or trip and the sender
    /// does not have the permission for the host.</summary>
    /// <param name="permission">The permission that the request needs.</param>
    /// <param name="target">What the request is about.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<bool> MayAsync(Permission permission, AccessTarget target, CancellationToken cancellationToken);

    /// <summary>For what the sender has the permission, for lists to filter by. A row must be in every element: a person has one, a key two, its own and
    /// that of its maker.</summary>
    Task<IReadOnlyList<AccessScopes>> ScopesAsync(Permission permission, CancellationToken cancellationToken);
}
