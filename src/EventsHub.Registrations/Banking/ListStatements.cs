using EventsHub.Accounts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>The bank statements taken in, the latest first.</summary>
public static class ListStatements
{
    public const int PageSize = 25;

    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(int Page = 1) : IQuery<Result>;

    /// <param name="Total">How many there are in all.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Open">How many lines of all of them are not placed.</param>
    /// <param name="Statements">Those of the page.</param>
    public sealed record Result(int Total, int Pages, int Open, IReadOnlyList<Row> Statements);

    /// <param name="Id">Id of the statement.</param>
    /// <param name="Account">The account.</param>
    /// <param name="Currency">ISO 4217 code of its currency.</param>
    /// <param name="Format">The form of the file.</param>
    /// <param name="FileName">The name of the file.</param>
    /// <param name="Reference">The number that the bank gave it; null for none.</param>
    /// <param name="From">The first day with a line.</param>
    /// <param name="To">The last day with a line.</param>
    /// <param name="Lines">How many lines it has.</param>
    /// <param name="Open">How many of them are not placed.</param>
    /// <param name="Known">How many bookings of the file were here already.</param>
    /// <param name="OpeningMinor">The balance before the first line in minor units; null when not said.</param>
    /// <param name="ClosingMinor">The balance after the last line in minor units; null when not said.</param>
    /// <param name="Notes">What does not add up.</param>
    /// <param name="ImportedAt">When it was taken in (UTC).</param>
    /// <param name="ImportedBy">Who took it in; null for nobody known.</param>
    public sealed record Row(
        Guid Id, string Account, string Currency, BankFormat Format, string FileName, string? Reference, DateOnly From, DateOnly To, int Lines, int Open, int Known, long? OpeningMinor, long? ClosingMinor,
        IReadOnlyList<BankNote> Notes, DateTime ImportedAt, string? ImportedBy);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var total = await db.BankStatements().CountAsync(cancellationToken);
            var page = await RowsOf(db, db.BankStatements().AsNoTracking().OrderByDescending(s => s.ImportedAt).ThenByDescending(s => s.To).ThenBy(s => s.Id)
                .Skip((query.Page - 1) * PageSize).Take(PageSize), cancellationToken);
            return new(total, Math.Max(1, (total + PageSize - 1) / PageSize), await db.BankLines().CountAsync(l => l.State == BankLineState.Open, cancellationToken), page);
        }
    }

    internal static async Task<IReadOnlyList<Row>> RowsOf(EventsHubDb db, IQueryable<BankStatement> statements, CancellationToken cancellationToken)
    {
        var rows = await statements.Select(s => new
        {
            Statement = s,
            Lines = db.BankLines().Count(l => l.StatementId == s.Id),
            Open = db.BankLines().Count(l => l.StatementId == s.Id && l.State == BankLineState.Open),
            By = db.AccountNamesOf().Where(a => a.Id == s.ImportedBy).Select(a => a.Name).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => row.Statement is var s
            ? new Row(s.Id, s.Account, s.Currency, s.Format, s.FileName, s.Reference, s.From, s.To, row.Lines, row.Open, s.Known, s.OpeningMinor, s.ClosingMinor, s.Notes, s.ImportedAt, row.By)
            : null!)];
    }
}
