using EventsHub.Kernel.Outbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Operations;

/// <summary>Once an hour clears away delivered messages, and asks every module to clear away what it no longer needs.</summary>
public sealed partial class HousekeepingRounds(IServiceScopeFactory scopes, OutboxDelivery outbox, TimeProvider time, ILogger<HousekeepingRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>One round.</summary>
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
                // The database is away; in an hour is early enough.
                Failed(logger, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "Old data could not be cleared away")]
    private static partial void Failed(ILogger logger, Exception exception);
}
