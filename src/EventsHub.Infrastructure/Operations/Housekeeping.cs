using EventsHub.Application.Data;
using EventsHub.Application.Registrations;
using EventsHub.Infrastructure.Messages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EventsHub.Infrastructure.Operations;

/// <summary>Clears away what has been kept long enough, when the server starts and every hour. Each step is one statement that finds nothing the
/// second time, so it does not matter how many nodes do it, or that one was missed.</summary>
public sealed partial class Housekeeping(IServiceScopeFactory scopes, OutboxDelivery outbox, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Clears away once.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        await outbox.CleanAsync(cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var erased = await EraseNeeds.OverdueAsync(
            scope.ServiceProvider.GetRequiredService<EventsHubDb>(), time.GetUtcNow().UtcDateTime, cancellationToken);
        if (erased > 0)
        {
            NeedsErased(logger, erased);
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

    [LoggerMessage(LogLevel.Information, "Dietary and access needs of {Count} people are erased: their events have been over for long enough")]
    private static partial void NeedsErased(ILogger logger, int count);

    [LoggerMessage(LogLevel.Error, "Old data could not be cleared away")]
    private static partial void Failed(ILogger logger, Exception exception);
}
