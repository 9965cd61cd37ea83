using EventsHub.Accounts.Contracts;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>The files of refunds made, the latest first.</summary>
public static class ListRefundRuns
{
    public const int PageSize = 10;

    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(int Page = 1) : IQuery<Result>;

    /// <param name="Total">How many there are in all.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Runs">Those of the page.</param>
    public sealed record Result(int Total, int Pages, IReadOnlyList<Run> Runs);

    /// <param name="Id">Id of the run.</param>
    /// <param name="Version">To be sent back with a change.</param>
    /// <param name="Number">Its number.</param>
    /// <param name="State">How far it has come.</param>
    /// <param name="PayOn">The day on which the bank is to pay.</param>
    /// <param name="MadeAt">When it was made (UTC).</param>
    /// <param name="MadeBy">Who made it; null for nobody known.</param>
    /// <param name="TakenBackReason">Why it was taken back; null unless it was.</param>
    /// <param name="TotalMinor">Its sum, in cents.</param>
    /// <param name="Refunds">What is paid to whom.</param>
    public sealed record Run(
        Guid Id, int Version, string Number, RefundRunState State, DateOnly PayOn, DateTime MadeAt, string? MadeBy, string? TakenBackReason, long TotalMinor, IReadOnlyList<Refund> Refunds);

    /// <param name="EventCode">The code of the event.</param>
    /// <param name="OrderCode">The code of the order.</param>
    /// <param name="AmountMinor">The amount, in cents.</param>
    /// <param name="SepaName">The name as it went to the bank; null once the run is closed.</param>
    /// <param name="IsNameChanged">True when it went in other letters than it was given, or cut.</param>
    /// <param name="IbanEnd">The last four characters of the IBAN.</param>
    /// <param name="PaidAt">When it was known to be paid (UTC); null before.</param>
    public sealed record Refund(string EventCode, string OrderCode, long AmountMinor, string? SepaName, bool IsNameChanged, string IbanEnd, DateTime? PaidAt);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var total = await db.RefundRuns().CountAsync(cancellationToken);
            var runs = await db.RefundRuns().AsNoTracking().Include(r => r.Refunds).OrderByDescending(r => r.MadeAt).ThenBy(r => r.Number).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            List<Guid> ids = [.. runs.SelectMany(r => r.Refunds).Select(r => r.OrderId).Distinct()];
            var orders = await db.Orders().Where(o => ids.Contains(o.Id)).Join(db.EventRows(), o => o.EventId, e => e.Id, (o, e) => new { o.Id, o.Code, Event = e.Code }).ToDictionaryAsync(o => o.Id, cancellationToken);
            List<Guid> by = [.. runs.Select(r => r.MadeBy).OfType<Guid>().Distinct()];
            var names = await db.AccountNamesOf().Where(a => by.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
            return new(total, Math.Max(1, (total + PageSize - 1) / PageSize), [.. runs.Select(run => new Run(
                run.Id, run.Version, run.Number, run.State, run.PayOn, run.MadeAt, run.MadeBy is { } id ? names.GetValueOrDefault(id) : null, run.TakenBackReason, run.Total.Minor,
                [.. run.Refunds.OrderBy(r => r.EndToEndId, StringComparer.Ordinal).Select(r => new Refund(
                    orders[r.OrderId].Event, orders[r.OrderId].Code, r.Amount.Minor, r.Payee?.SepaName, r.IsNameChanged, r.IbanEnd, r.PaidAt))]))]);
        }
    }
}
