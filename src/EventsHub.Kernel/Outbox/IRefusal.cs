namespace EventsHub.Kernel.Outbox;

/// <summary>An exception after which a message is given up at once, since another attempt would end the same way.</summary>
public interface IRefusal
{
    /// <summary>Why, in a word or code of which <see cref="OutboxMessage.LastError"/> is made; without anything personal.</summary>
    string Reason { get; }
}
