using System.Threading.Channels;

namespace EventsHub.Kernel.Outbox;

/// <summary>Wakes this server's <see cref="OutboxRelay"/> after a commit, so that confirmations leave at once. Losing a signal does no harm, because
/// the relay also looks at intervals.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Reports that messages may be due.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Returns as soon as a signal was raised, at the latest after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(atMost);
        try
        {
            await _raised.Reader.ReadAsync(over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // No signal came in time; the relay looks anyway.
        }
    }
}
