using EventsHub.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Operations;

/// <summary>Once an hour deletes delivered outbox messages that are old enough, and calls the housekeeping of every module.</summary>
public sealed partial class HousekeepingRounds(IServiceScopeFactory scopes, OutboxDelivery outbox, TimeProvider time, ILogger<HousekeepingRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Runs the housekeeping once.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await outbox.CleanAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        foreach (var housekeeping in scope.ServiceProvider.GetServices<IHousekeeping>())
        {
            await housekeeping.CleanAsync(time.GetUtcNow().UtcDateTime, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await CleanAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Most likely the database cannot be reached; the next hour is soon enough.
                Failed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old data could not be cleared away")]
    private static partial void Failed(ILogger logger, Exception exception);
}
