using System.Threading.Channels;

namespace EventsHub.Kernel.Outbox;

/// <summary>Wakes this node's relay as soon as something was committed, so that a confirmation leaves at once. Only a hint: the relay also
/// looks by itself.</summary>
public sealed class OutboxSignal
{
    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something may be due.</summary>
    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>Waits until something may be due, or the time is over.</summary>
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
            // The time is over: look anyway.
        }
    }
}
