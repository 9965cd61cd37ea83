using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers outbox messages that are due. A server first leases each message by one conditional update, so that only one of several servers
/// delivers it. If that server dies, the lease runs out and another one delivers the message again.</summary>
public sealed partial class OutboxDelivery(IServiceScopeFactory scopes, TimeProvider time, ILogger<OutboxDelivery> logger)
{
    /// <summary>How long delivered messages are kept, so that operators can look them up.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    private const int BatchSize = 100;
    private const int AtOnce = 4;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    // Much shorter than the lease, so that a slow delivery never overlaps with that of another server.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Guid _node = Guid.NewGuid();

    /// <summary>Delivers up to one batch of due messages, several at a time. A message that fails is postponed and does not hold up the
    /// others.</summary>
    /// <param name="cancellationToken">Prevents further deliveries from starting; those under way are finished.</param>
    /// <returns>True when the batch was full, so that more messages may be due.</returns>
    public async Task<bool> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        List<Guid> due;
        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<EventsHubDb>();
            due = await Due(db.Outbox.AsNoTracking(), now).OrderBy(m => m.DueAt).Select(m => m.Id).Take(BatchSize).ToListAsync(cancellationToken);
        }

        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(due, options, async (id, _) => await DeliverAsync(id));
        return due.Count == BatchSize;
    }

    /// <summary>Deletes messages that were delivered longer ago than <see cref="Retention"/>.</summary>
    public async Task CleanAsync(CancellationToken cancellationToken)
    {
        var before = Now - Retention;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Outbox.Where(m => m.DeliveredAt < before).InPortionsAsync(some => some.ExecuteDeleteAsync(cancellationToken));
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static IQueryable<OutboxMessage> Due(IQueryable<OutboxMessage> messages, DateTime now) => messages
        .Where(m => m.DeliveredAt == null && m.FailedAt == null && m.DueAt <= now && (m.LeasedUntil == null || m.LeasedUntil < now));

    private async Task DeliverAsync(Guid id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsHubDb>();
        if (await LeaseAsync(db, id) is not { } message)
        {
            return;
        }

        try
        {
            var handler = scope.ServiceProvider.GetServices<IOutboxHandler>().FirstOrDefault(h => h.Delivers(message.Kind))
                ?? throw new NotSupportedException($"Nothing delivers {message.Kind}.");
            using var patience = new CancellationTokenSource(Patience);
            await handler.DeliverAsync(message, patience.Token);
        }
        catch (Exception exception)
        {
            await PutOffAsync(id, exception);
            return;
        }

        var now = Now;
        await db.Outbox.Where(m => m.Id == id && m.LeasedBy == _node).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.DeliveredAt, now).SetProperty(x => x.LeasedBy, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTime?)null)
            .SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.LastError, (string?)null));
        Delivered(logger, message.Kind, id);
    }

    private async Task<OutboxMessage?> LeaseAsync(EventsHubDb db, Guid id)
    {
        var now = Now;
        var until = now + Lease;
        var leased = await Due(db.Outbox, now).Where(m => m.Id == id).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.LeasedBy, _node).SetProperty(x => x.LeasedUntil, until));
        return leased != 1 ? null : await db.Outbox.AsNoTracking().FirstAsync(m => m.Id == id);
    }

    // Uses its own database context: that of the failed handler may hold changes that must not be saved.
    private async Task PutOffAsync(Guid id, Exception exception)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsHubDb>();
        if (await db.Outbox.FirstOrDefaultAsync(m => m.Id == id && m.LeasedBy == _node) is not { } message)
        {
            return;
        }

        message.Fail(exception.GetType().Name, Now);
        await db.SaveChangesAsync();
        PutOff(logger, message.Kind, id, message.Attempts, message.FailedAt is null ? message.DueAt : null, exception.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "Outbox: {Kind} {Id} delivered")]
    private static partial void Delivered(ILogger logger, string kind, Guid id);

    [LoggerMessage(LogLevel.Warning, "Outbox: try {Attempts} of {Kind} {Id} failed with {Error}; next at {Next}")]
    private static partial void PutOff(ILogger logger, string kind, Guid id, int attempts, DateTime? next, string error);
}
