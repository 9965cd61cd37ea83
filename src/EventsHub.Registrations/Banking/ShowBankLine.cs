using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>One line of a bank statement: where it is placed, and where it could be.</summary>
public static class ShowBankLine
{
    /// <param name="LineId">Id of the line.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(Guid LineId) : IQuery<Result>;

    /// <param name="Statement">The statement that it is on.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Version">To be sent back with a change.</param>
    public sealed record Result(ListStatements.Row Statement, ShownLine Line, int Version) : IVersioned;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var line = await db.BankLines().AsNoTracking().Include(l => l.Placings).FirstOrDefaultAsync(l => l.Id == query.LineId, cancellationToken) ?? throw new NotFoundException("bank-line");
            var statement = (await ListStatements.RowsOf(db, db.BankStatements().AsNoTracking().Where(s => s.Id == line.StatementId), cancellationToken))[0];
            return new(statement, (await db.ShowAsync([line], cancellationToken))[0], line.Version);
        }
    }
}
