namespace EventsHub.Domain.Common;

/// <summary>Something with an identity of its own. Two entities are the same when their <see cref="Id"/> is.</summary>
public abstract class Entity
{
    /// <summary>A version 7 UUID (RFC 9562): unique on every node, and ordered by time of creation.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();
}

/// <summary>An entity through which a group of others is changed, saved as a whole.</summary>
public abstract class AggregateRoot : Entity
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Raised by one at every save, so that a change based on an old reading is refused and not lost.</summary>
    public int Version { get; set; }

    /// <summary>What happened since the last save, in order.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => _events;

    /// <summary>Hands over what happened and forgets it.</summary>
    public IReadOnlyList<IDomainEvent> TakeDomainEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Remembers that something happened; it is published in the same transaction as the change.</summary>
    protected void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);
}

/// <summary>A fact that others act on, named in the past tense.</summary>
public interface IDomainEvent;
