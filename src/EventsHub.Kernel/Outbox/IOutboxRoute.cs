using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Outbox;

/// <summary>Says what a module does outside when something has happened inside.</summary>
public interface IOutboxRoute
{
    /// <summary>The messages that follow from a fact; none when it concerns nobody outside. They are stored in the transaction of the change.</summary>
    /// <param name="domainEvent">What has happened.</param>
    /// <param name="utc">The moment of the save.</param>
    IEnumerable<OutboxMessage> MessagesFor(IDomainEvent domainEvent, DateTime utc);
}
