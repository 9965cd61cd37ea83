using EventsHub.Kernel.Domain;

namespace EventsHub.Kernel.Outbox;

/// <summary>Turns domain events into outbox messages: what a module sends out, such as a mail, when something has changed.</summary>
public interface IOutboxRoute
{
    /// <summary>The messages that follow from a domain event; none when nothing is to be sent. They are stored in the transaction of the
    /// change.</summary>
    /// <param name="domainEvent">The event that an aggregate raised.</param>
    /// <param name="utc">Time of the save (UTC).</param>
    IEnumerable<OutboxMessage> MessagesFor(IDomainEvent domainEvent, DateTime utc);
}
