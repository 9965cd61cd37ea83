using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EventsHub.Kernel.Outbox;

/// <summary>Wakes a queue of this server's <see cref="OutboxRelay"/> after a commit, so that confirmations leave at once. Losing a signal does no harm, because
/// the relay also looks at intervals.</summary>
public sealed class OutboxSignal
{
    private readonly ConcurrentDictionary<string, Channel<bool>> _raised = new();

    /// <summary>Reports that messages of these kinds may be due.</summary>
    public void Raise(IEnumerable<string> kinds)
    {
        foreach (var kind in kinds)
        {
            Of(kind).Writer.TryWrite(true);
        }
    }

    /// <summary>Returns as soon as a signal was raised for a kind, at the latest after <paramref name="atMost"/>.</summary>
    public async Task WaitAsync(string kind, TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(atMost);
        try
        {
            await Of(kind).Reader.ReadAsync(over.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // No signal came in time; the relay looks anyway.
        }
    }

    private Channel<bool> Of(string kind) => _raised.GetOrAdd(kind, _ => Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
}
