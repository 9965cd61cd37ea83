namespace EventsHub.Kernel.Pipeline;

/// <summary>The answer to a query for one thing that can be changed. A change says on which version it is based.</summary>
public interface IVersioned
{
    /// <summary>Raised by every change of the thing; a change that is based on another version is refused.</summary>
    int Version { get; }
}
