using System.Data;
using EventsHub.Kernel.Events;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Does something in one transaction: what it changes, what handlers of its events change, outbox messages and seats taken are stored together or not at all.</summary>
public sealed class UnitOfWork(EventsHubDb db, IEnumerable<Subscription> subscriptions, IServiceProvider services, OutboxSignal outbox, IWriterQueue writers)
{
    /// <summary>The largest number of rounds of events. Whatever needs more is taken for a circle.</summary>
    public const int MaxRounds = 10;

    /// <summary>Runs the work, saves, has events handled, and commits. When the engine chose the transaction to give way, or the connection broke, all of it is run again.</summary>
    public Task<TResult> RunAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken, IsolationLevel isolation = IsolationLevel.Unspecified) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async cancel =>
        {
            db.StartAfresh();
            using var turn = await writers.EnterAsync(cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(isolation, cancel);
            var result = await work(cancel);
            if (result is IRefusable { IsRefused: true })
            {
                await transaction.RollbackAsync(CancellationToken.None);
                db.StartAfresh();
                return result;
            }

            await SaveAsync(cancel);
            foreach (var raise in db.RaisedLast.Values)
            {
                await raise(cancel);
            }

            // A client that disconnects now must not leave it uncertain whether the changes are stored.
            await transaction.CommitAsync(CancellationToken.None);
            outbox.Raise(db.Queued);
            return result;
        }, cancellationToken);

    // What handlers change is saved in turn and may cause further events, which make the next round.
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        for (var round = 1; db.TakeEvents() is { Count: > 0 } happened; round++)
        {
            if (round > MaxRounds)
            {
                throw new InvalidOperationException(
                    $"After {MaxRounds} rounds handlers still cause events: {string.Join(", ", happened.Select(e => e.GetType().Name).Distinct())}. One of them causes again what it follows.");
            }

            foreach (var (one, subscription) in happened.SelectMany(one => subscriptions.Where(s => s.Handle is not null && s.IsTo(one)).Select(s => (one, s))))
            {
                await subscription.Handle!(services, one, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
