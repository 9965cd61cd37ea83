namespace EventsHub.Kernel.Domain;

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
