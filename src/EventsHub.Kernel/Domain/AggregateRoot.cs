namespace EventsHub.Kernel.Domain;

/// <summary>An entity together with the child rows that are changed through it and saved with it.</summary>
public abstract class AggregateRoot : Entity, IRaisesEvents
{
    private readonly List<IDomainEvent> _events = [];

    /// <summary>Raised by one by each save that changes the root or any of its parts; 0 at first. A save that is based on an older version is refused, so that two people cannot overwrite each
    /// other's changes. The database context alone raises it.</summary>
    public int Version { get; set; }

    /// <summary>Events raised since the last save, oldest first.</summary>
    public IReadOnlyList<IDomainEvent> DomainEvents => _events;

    /// <inheritdoc/>
    public IReadOnlyList<IDomainEvent> TakeDomainEvents()
    {
        IDomainEvent[] taken = [.. _events];
        _events.Clear();
        return taken;
    }

    /// <summary>Raises what a save says by itself: that the root was added, changed or removed, and what is different now. The database context calls it once for each save that does so, by
    /// whatever way the change was made, so that no form, import or undo can leave it unsaid. What a rule has let happen is raised by the method with the rule.</summary>
    /// <param name="change">What the save does with the root.</param>
    /// <param name="properties">The names of those properties of the root that it changes; none when it is added or removed, or when only its parts change.</param>
    protected internal abstract void Tell(RootChange change, IReadOnlySet<string> properties);

    /// <summary>Records something that has happened. Subscribers follow in the transaction of the change, or after it.</summary>
    protected void Raise(IDomainEvent domainEvent) => _events.Add(domainEvent);
}
