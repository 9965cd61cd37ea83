namespace EventsHub.Kernel.Domain;

/// <summary>A stored object that records what happens to it.</summary>
public interface IRaisesEvents
{
    /// <summary>Returns the events raised since the last save, oldest first, and empties the list; called once for each save.</summary>
    IReadOnlyList<IDomainEvent> TakeDomainEvents();
}
