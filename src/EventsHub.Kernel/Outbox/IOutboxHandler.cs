namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers one or several kinds of outbox message. It may be asked again for one that it delivered already.</summary>
public interface IOutboxHandler
{
    /// <summary>Whether it delivers a kind.</summary>
    bool Delivers(string kind);

    /// <summary>Puts together and hands over what the message asks for. Throws when that failed; it is tried again later.</summary>
    Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken);
}
