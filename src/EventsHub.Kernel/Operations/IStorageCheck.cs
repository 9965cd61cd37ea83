namespace EventsHub.Kernel.Operations;

/// <summary>Checks that what a module has stored agrees with itself; <c>eventshub verify</c> runs the checks of all modules.</summary>
public interface IStorageCheck
{
    /// <summary>What does not agree; empty when all is well. Changes nothing.</summary>
    Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken);
}
