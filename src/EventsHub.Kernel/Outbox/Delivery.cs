namespace EventsHub.Kernel.Outbox;

/// <summary>How the delivery of an outbox message ended, when it did not fail.</summary>
public enum Delivery
{
    /// <summary>What the message asks for was done.</summary>
    Made,

    /// <summary>There was nothing to do any more: whom or what the message is about has gone, or is no longer as it would say. The message is deleted, so that nobody takes it for sent.</summary>
    Needless,
}
