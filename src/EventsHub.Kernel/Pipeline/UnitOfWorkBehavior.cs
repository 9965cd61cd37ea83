using System.Data;
using System.Reflection;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Pipeline;

/// <summary>Runs each command as one <see cref="UnitOfWork"/>. A
/// command that fails because another one stored the same unique value first is run once more, and then finds that value.</summary>
public sealed class UnitOfWorkBehavior<TRequest, TResult>(EventsHubDb db, UnitOfWork unitOfWork)
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

    private Task<TResult> RunAsync(RequestHandlerDelegate<TResult> next, CancellationToken cancellationToken) => unitOfWork.RunAsync(_ => next(), cancellationToken, Isolation);
}
