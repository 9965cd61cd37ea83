using System.Data;
using System.Reflection;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Runs each command in one transaction, saves, and commits: the change, its outbox messages and the places it took stand or fall
/// together. A command that lost a race for a unique value is run once more, and then finds what the winner stored.</summary>
public sealed class UnitOfWorkBehavior<TRequest, TResult>(EventsHubDb db, OutboxSignal outbox)
    : IPipelineBehavior<TRequest, TResult> where TRequest : IRequest<TResult>
{
    private static readonly bool RunsInTransaction = typeof(TRequest).GetInterfaces().Contains(typeof(ICommand<TResult>));

    // Engines differ in what they call a snapshot; "serializable" is one on each of them.
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
        catch (DbUpdateConcurrencyException)
        {
            throw new StaleException();
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
            await using var transaction = await db.Database.BeginTransactionAsync(Isolation, cancel);
            var result = await next();
            await db.SaveChangesAsync(cancel);
            // Once the changes are sent, a sender who goes away must not leave it open whether they hold.
            await transaction.CommitAsync(CancellationToken.None);
            outbox.Raise();
            return result;
        }, cancellationToken);
}
