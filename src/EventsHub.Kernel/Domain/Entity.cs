namespace EventsHub.Kernel.Domain;

/// <summary>A stored object that keeps its identity while its values change; two are the same when their <see cref="Id"/> is.</summary>
public abstract class Entity
{
    /// <summary>A version 7 UUID (RFC 9562): unique across all servers. In .NET it sorts by time of creation, in SQL Server it does not.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
}
