namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers the messages of one or several queues. Must tolerate being called again for a message that was already delivered.</summary>
public interface IOutboxHandler
{
    /// <summary>Composes and sends what the message asks for. Throws when that fails; delivery is then tried again later.</summary>
    Task<Delivery> DeliverAsync(OutboxMessage message, CancellationToken cancellationToken);
}
