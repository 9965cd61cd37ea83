namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers one or several kinds of outbox message. Must tolerate being called again for a message that was already delivered.</summary>
public interface IOutboxHandler
{
    /// <summary>True when this handler is responsible for a kind of message. Each kind has one handler.</summary>
    bool Delivers(string kind);

    /// <summary>Composes and sends what the message asks for. Throws when that fails; delivery is then tried again later.</summary>
    Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken);
}
