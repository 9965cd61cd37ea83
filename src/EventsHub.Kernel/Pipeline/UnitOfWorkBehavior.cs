using System.Data;
using System.Reflection;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Runs each command in one transaction, saves and commits: its changes, outbox messages and seats taken are stored together or not at all. A
/// command that fails because another one stored the same unique value first is run once more, and then finds that value.</summary>
public sealed class UnitOfWorkBehavior<TRequest, TResult>(EventsHubDb db, OutboxSignal outbox)
    : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
{
    private static readonly bool RunsInTransaction = typeof(TRequest).GetInterfaces().Contains(typeof(ICommand<TResult>));

    // "Serializable" is the one level that gives consistent reads on every engine, though not in the same way: SQL Server locks what was read until the commit, and whoever wants to change it waits; PostgreSQL
    // reads a snapshot and may refuse at the commit; SQLite lets one transaction write at a time. Who is refused, or chosen to give way, is run again by the execution strategy.
    private static readonly IsolationLevel Isolation = typeof(TRequest).IsDefined(typeof(ReadsOneMomentAttribute)) ? IsolationLevel.Serializable : IsolationLevel.Unspecified;

    /// <inheritdoc/>
    public async Task<TResult> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResult> next)
    {
        if (!RunsInTransaction || db.Database.CurrentTransaction is not null)
        {
            return await next();
        }

        try
        {
            return await RunAsync(next, cancellationToken);
        }
        catch (DbUpdateConcurrencyException conflict)
        {
            throw await db.StaleAsync(conflict, cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception))
        {
            return await RunAsync(next, cancellationToken);
        }
    }

    private Task<TResult> RunAsync(RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(async cancel =>
        {
            db.ChangeTracker.Clear();
            db.RaisedLast.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(Isolation, cancel);
            var result = await next();
            await db.SaveChangesAsync(cancel);
            foreach (var raise in db.RaisedLast.Values)
            {
                await raise(cancel);
            }

            // A client that disconnects now must not leave it uncertain whether the changes are stored.
            await transaction.CommitAsync(CancellationToken.None);
            outbox.Raise();
            return result;
        }, cancellationToken);
}
