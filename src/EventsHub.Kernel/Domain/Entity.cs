namespace EventsHub.Kernel.Domain;

/// <summary>Something with an identity of its own. Two entities are the same when their <see cref="Id"/> is.</summary>
public abstract class Entity
{
    /// <summary>A version 7 UUID (RFC 9562): unique on every node, and ordered by time of creation.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
