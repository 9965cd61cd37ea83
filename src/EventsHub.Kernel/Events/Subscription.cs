using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Outbox;

namespace EventsHub.Kernel.Events;

/// <summary>One subscriber of one type of event: either a handler in the transaction or a message after it. Modules make them by <see cref="Subscribing.On"/>.</summary>
/// <param name="Event">The type of event.</param>
/// <param name="Handle">Calls the handler; null when a message is sent.</param>
/// <param name="Message">Makes the message from the event and the time of the save (UTC), or none for this event; null when a handler is called.</param>
public sealed record Subscription(
    Type Event, Func<IServiceProvider, IDomainEvent, CancellationToken, Task>? Handle, Func<IDomainEvent, DateTime, OutboxMessage?>? Message)
{
    /// <summary>True when it follows this event.</summary>
    public bool IsTo(IDomainEvent happened) => Event == happened.GetType();
}
