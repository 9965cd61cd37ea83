namespace EventsHub.Kernel.Domain;

/// <summary>An entity together with the child rows that are changed through it and saved with it.</summary>
public abstract class AggregateRoot : Entity
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Raised by one by each save that changes the root or any of its parts; 0 at first. A save that is based on an older version is refused, so that two people cannot overwrite each
    /// other's changes. The database context alone raises it.</summary>
    public int Version { get; set; }

    /// <summary>Events raised since the last save, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => _events;

    /// <summary>Returns the events raised since the last save and empties the list; called once for each save.</summary>
    public IReadOnlyList<IDomainEvent> TakeDomainEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Records a domain event. Its outbox messages are stored in the same transaction as the change.</summary>
    protected void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);
}
