namespace EventsHub.Kernel.Outbox;

/// <summary>The messages of one kind. They wait for each other only: however slow their receivers are, other queues go on.</summary>
/// <param name="Kind">The kind of message; null for messages of all kinds that no module delivers.</param>
/// <param name="AtOnce">How many messages one server delivers at the same time.</param>
/// <param name="Handler">The handler, in the scope of one delivery.</param>
public sealed record OutboxQueue(string? Kind, int AtOnce, Func<IServiceProvider, IOutboxHandler> Handler)
{
    /// <summary>Where its messages go together with those of other queues; null when it waits for none.</summary>
    public Func<IServiceProvider, IDestination>? Destination { get; init; }

    /// <summary>Messages of kinds that no module delivers, as after going back to an earlier version. They are given up in time, so that an operator sees them.</summary>
    public static OutboxQueue OfNoModule { get; } = new(null, 1, _ => throw new NotSupportedException("No module delivers messages of this kind."));
}
