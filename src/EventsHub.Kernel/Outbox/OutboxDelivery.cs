using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventsHub.Kernel.Outbox;

/// <summary>Delivers outbox messages that are due, queue by queue. A server first leases each message by one conditional update, so that only one of several servers
/// delivers it. If that server dies, the lease runs out and another one delivers the message again.</summary>
public sealed partial class OutboxDelivery(IServiceScopeFactory scopes, IEnumerable<OutboxQueue> queues, TimeProvider time, ILogger<OutboxDelivery> logger)
{
    /// <summary>How long delivered messages are kept, so that operators can look them up.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromDays(30);

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    // Much shorter than the lease, so that a slow delivery never overlaps with that of another server.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What is nearly done at a stop is finished; a receiver that does not answer is not waited for.
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(3);

    private readonly Guid _node = Guid.NewGuid();
    private readonly IReadOnlyList<string> _kinds = [.. queues.Select(q => q.Kind!)];

    /// <summary>The queues of all modules, and that of messages which no module delivers.</summary>
    public IReadOnlyList<OutboxQueue> Queues { get; } = [.. queues, OutboxQueue.OfNoModule];

    /// <summary>Delivers what is due in all queues, and returns when that is done. A message that fails is postponed and does not hold up the others.</summary>
    public Task DeliverDueAsync(CancellationToken cancellationToken) => Task.WhenAll(Queues.Select(async queue =>
    {
        List<Task> underWay = [];
        await BeginDueAsync(queue, underWay, cancellationToken);
        while (underWay.Count > 0)
        {
            await Task.WhenAny(underWay);
            underWay.RemoveAll(task => task.IsCompleted);
            await BeginDueAsync(queue, underWay, cancellationToken);
        }
    }));

    /// <summary>Begins to deliver what is due in a queue, those that have waited longest first, as far as there is room beside what is under way.</summary>
    /// <param name="queue">One of <see cref="Queues"/>.</param>
    /// <param name="underWay">The deliveries under way, to which new ones are added. None of them ever fails.</param>
    /// <param name="cancellationToken">Prevents further deliveries from starting. Those under way have a moment to end; what does not is delivered later.</param>
    public async Task BeginDueAsync(OutboxQueue queue, List<Task> underWay, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<EventsHubDb>();
        var waiting = queue.Kind is { } kind ? db.Outbox.Where(m => m.Kind == kind) : db.Outbox.Where(m => !_kinds.Contains(m.Kind));
        var destination = queue.Destination?.Invoke(scope.ServiceProvider);
        while (underWay.Count < queue.AtOnce)
        {
            var due = await Due(waiting, Now).OrderBy(m => m.DueAt).Select(m => m.Id).Take(queue.AtOnce - underWay.Count).ToListAsync(cancellationToken);
            if (due.Count == 0)
            {
                return;
            }

            foreach (var id in due)
            {
                var way = destination?.Enter();
                if (destination is not null && way is null)
                {
                    return;
                }

                OutboxMessage? message = null;
                try
                {
                    message = await LeaseAsync(db, id, cancellationToken);
                }
                finally
                {
                    if (message is null)
                    {
                        way?.Dispose();
                    }
                }

                if (message is not null)
                {
                    underWay.Add(Task.Run(() => DeliverAsync(queue, message, way, cancellationToken), CancellationToken.None));
                }
            }
        }
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

    private async Task DeliverAsync(OutboxQueue queue, OutboxMessage message, IDisposable? way, CancellationToken stopping)
    {
        using var leaving = way;
        try
        {
            switch (await TryAsync(queue, message, stopping))
            {
                case { IsStopped: true }:
                    await ReleaseAsync(message);
                    break;
                case { Failure: { } exception }:
                    await PutOffAsync(message.Id, exception);
                    break;
                case { Delivery: Delivery.Needless }:
                    await DropAsync(message);
                    break;
                default:
                    await NoteDeliveredAsync(message);
                    break;
            }
        }
        catch (Exception exception)
        {
            // It could not be noted how the delivery ended, most likely because the database cannot be reached. The lease runs out, and the message is delivered again.
            NotNoted(logger, exception, message.Kind, message.Id);
        }
    }

    private async Task<(Delivery Delivery, Exception? Failure, bool IsStopped)> TryAsync(OutboxQueue queue, OutboxMessage message, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var patience = new CancellationTokenSource(Patience);
        using var stop = stopping.Register(() => patience.CancelAfter(PatienceAtStop));
        try
        {
            return (await queue.Handler(scope.ServiceProvider).DeliverAsync(message, patience.Token), null, false);
        }
        catch (Exception exception)
        {
            return (default, exception, stopping.IsCancellationRequested && patience.IsCancellationRequested);
        }
    }

    // A delivery that a stop has broken off is no failed attempt: another server makes it at once, or this one after its next start.
    private async Task ReleaseAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Outbox.Where(m => m.Id == message.Id && m.LeasedBy == _node)
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.LeasedBy, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTime?)null));
    }

    private async Task<OutboxMessage?> LeaseAsync(EventsHubDb db, Guid id, CancellationToken cancellationToken)
    {
        var now = Now;
        var until = now + Lease;
        var leased = await Due(db.Outbox, now).Where(m => m.Id == id).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.LeasedBy, _node).SetProperty(x => x.LeasedUntil, until), cancellationToken);
        return leased != 1 ? null : await db.Outbox.AsNoTracking().FirstAsync(m => m.Id == id, CancellationToken.None);
    }

    private async Task NoteDeliveredAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = Now;
        await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Outbox.Where(m => m.Id == message.Id && m.LeasedBy == _node).ExecuteUpdateAsync(m => m
            .SetProperty(x => x.DeliveredAt, now).SetProperty(x => x.LeasedBy, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTime?)null)
            .SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.LastError, (string?)null));
        Delivered(logger, message.Kind, message.Id);
    }

    private async Task DropAsync(OutboxMessage message)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Outbox.Where(m => m.Id == message.Id && m.LeasedBy == _node).ExecuteDeleteAsync();
        Needless(logger, message.Kind, message.Id);
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

        message.Fail(exception, Now);
        await db.SaveChangesAsync();
        PutOff(logger, message.Kind, id, message.Attempts, message.FailedAt is null ? message.DueAt : null, message.LastError!);
    }

    [LoggerMessage(LogLevel.Information, "Outbox: {Kind} {Id} delivered")]
    private static partial void Delivered(ILogger logger, string kind, Guid id);

    [LoggerMessage(LogLevel.Information, "Outbox: {Kind} {Id} had nothing to deliver any more, and was dropped")]
    private static partial void Needless(ILogger logger, string kind, Guid id);

    [LoggerMessage(LogLevel.Error, "Outbox: how the delivery of {Kind} {Id} ended could not be noted")]
    private static partial void NotNoted(ILogger logger, Exception exception, string kind, Guid id);

    [LoggerMessage(LogLevel.Warning, "Outbox: try {Attempts} of {Kind} {Id} failed with {Error}; next at {Next}")]
    private static partial void PutOff(ILogger logger, string kind, Guid id, int attempts, DateTime? next, string error);
}
