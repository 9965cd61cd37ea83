namespace EventsHub.Kernel.Outbox;

/// <summary>Where the messages of several queues go, such as a mail server. While it fails they wait in the outbox, and their attempts are not used up.</summary>
public interface IDestination
{
    /// <summary>Asks whether a message may be sent there now.</summary>
    /// <returns>The way there, which is left when the delivery has ended, however it did; null when the message has to wait.</returns>
    IDisposable? Enter();
}
