using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers outbox messages while the web server runs: at once after this server has committed a change, and every few seconds to pick up
/// retries and what other servers left behind.</summary>
public sealed partial class OutboxRelay(OutboxDelivery delivery, OutboxSignal signal, ILogger<OutboxRelay> logger) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await delivery.DeliverDueAsync(stoppingToken))
                {
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Most likely the database cannot be reached. The messages are safe in it, and the next attempt comes in a few seconds.
                Failed(logger, exception);
            }

            try
            {
                await signal.WaitAsync(LookEvery, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox could not be read")]
    private static partial void Failed(ILogger logger, Exception exception);
}
