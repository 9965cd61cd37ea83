namespace EventsHub.Kernel.Domain;

/// <summary>A stored object that keeps its identity while its values change; two are the same when their <see cref="Id"/> is.</summary>
public abstract class Entity
{
    /// <summary>A version 7 UUID (RFC 9562): unique across all servers, and sorting by time of creation.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
