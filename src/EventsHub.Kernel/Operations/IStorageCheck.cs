namespace EventsHub.Kernel.Operations;

/// <summary>A consistency check of what a module has stored. <c>eventshub verify</c> runs the checks of all modules.</summary>
public interface IStorageCheck
{
    /// <summary>The contradictions found; empty when all is well. Changes nothing.</summary>
    Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken);
}
