using System.Globalization;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Lines of bank statements with the orders that they could belong to, those that are not placed first.</summary>
public static class ListBankLines
{
    public const int PageSize = 50;

    /// <param name="StatementId">Id of the statement; null for the lines of all.</param>
    /// <param name="State">Those in one state alone; null for all.</param>
    /// <param name="Search">Words of name, text and references, or an amount; null for all.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(Guid? StatementId = null, BankLineState? State = null, string? Search = null, int Page = 1) : IQuery<Result>;

    /// <param name="Statement">The statement; null for the lines of all.</param>
    /// <param name="Total">How many lines there are in all.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Counts">How many lines there are in each state, whatever is searched for.</param>
    /// <param name="Lines">Those of the page.</param>
    public sealed record Result(ListStatements.Row? Statement, int Total, int Pages, IReadOnlyDictionary<BankLineState, int> Counts, IReadOnlyList<ShownLine> Lines);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var statement = query.StatementId is { } id
                ? await ListStatements.RowsOf(db, db.BankStatements().AsNoTracking().Where(s => s.Id == id), cancellationToken) is [var one] ? one : throw new NotFoundException("bank-statement")
                : null;
            var all = db.BankLines().AsNoTracking();
            all = query.StatementId is { } of ? all.Where(l => l.StatementId == of) : all;
            var counts = await all.GroupBy(l => l.State).Select(same => new { State = same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.State, same => same.Count, cancellationToken);
            all = query.State is { } state ? all.Where(l => l.State == state) : all;
            all = Found(all, query.Search);
            var total = await all.CountAsync(cancellationToken);
            var lines = await all.OrderBy(l => l.State == BankLineState.Open ? 0 : 1).ThenByDescending(l => l.BookedOn).ThenBy(l => l.StatementId).ThenBy(l => l.Position)
                .Skip((query.Page - 1) * PageSize).Take(PageSize).Include(l => l.Placings).ToListAsync(cancellationToken);
            return new(statement, total, Math.Max(1, (total + PageSize - 1) / PageSize), counts, await db.ShowAsync(lines, cancellationToken));
        }

        private static IQueryable<BankLine> Found(IQueryable<BankLine> lines, string? typed)
        {
            var amount = decimal.TryParse(CleanText.Line(typed).Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1_000_000_000m
                ? Money.FromAmount(number, "EUR").Minor
                : (long?)null;
            foreach (var word in SearchText.Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(10))
            {
                lines = amount is { } minor ? lines.Where(l => l.SearchKey.Contains(word) || l.AmountMinor == minor || l.AmountMinor == -minor) : lines.Where(l => l.SearchKey.Contains(word));
            }

            return lines;
        }
    }
}
