using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers outbox messages while the web server runs, each queue by itself: at once after this server has committed a change, and every few seconds to pick up
/// retries and what other servers left behind.</summary>
public sealed partial class OutboxRelay(OutboxDelivery delivery, OutboxSignal signal, ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(delivery.Queues.Select(queue => WorkAsync(queue, stoppingToken)));

    private async Task WorkAsync(OutboxQueue queue, CancellationToken stoppingToken)
    {
        List<Task> underWay = [];
        var signalled = Task.CompletedTask;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await delivery.BeginDueAsync(queue, underWay, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Most likely the database cannot be reached. The messages are safe in it, and the next attempt comes in a few seconds.
                Failed(logger, exception);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            // A delivery that ends makes room for the next.
            signalled = signalled.IsCompleted ? signal.WaitAsync(queue.Kind ?? "", LookEvery, stoppingToken) : signalled;
            await Task.WhenAny([signalled, .. underWay]);
            underWay.RemoveAll(task => task.IsCompleted);
        }

        await Task.WhenAll(underWay);
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read")]
    private static partial void Failed(ILogger logger, Exception exception);
}
