using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers the outbox for as long as the server runs: at once when this node has committed something, and every few seconds for what
/// other nodes left behind or what is to be tried again.</summary>
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
                // The database is away: the outbox is safe in it, and the next look comes soon.
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
