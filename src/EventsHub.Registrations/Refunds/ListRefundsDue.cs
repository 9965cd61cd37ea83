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

/// <summary>Orders of all events that are owed money back, the oldest first, with the account that they were paid from where a statement told it.</summary>
public static class ListRefundsDue
{
    public const int PageSize = 50;

    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Query(int Page = 1) : IQuery<Result>;

    /// <param name="Total">How many there are in all.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Orders">Those of the page.</param>
    public sealed record Result(int Total, int Pages, IReadOnlyList<Due> Orders);

    /// <param name="EventCode">The code of the event.</param>
    /// <param name="OrderCode">The code of the order.</param>
    /// <param name="RegistrationCode">The code of its first registration.</param>
    /// <param name="Payer">Who paid.</param>
    /// <param name="AmountMinor">What is to be paid back, in minor units.</param>
    /// <param name="Currency">ISO 4217 code of the amount.</param>
    /// <param name="IsSepa">True when it can be paid back by a file for the bank; false in other currencies than euros.</param>
    /// <param name="Holder">The holder of the account that it was paid from, else who paid.</param>
    /// <param name="IbanEnd">The last four characters of that account; null when it is not known.</param>
    public sealed record Due(string EventCode, string OrderCode, string RegistrationCode, string Payer, long AmountMinor, string Currency, bool IsSepa, string Holder, string? IbanEnd);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var total = await db.OwedBack().CountAsync(cancellationToken);
            var rows = await db.OwedBack().OrderBy(o => o.PlacedAt).ThenBy(o => o.Code).Skip((query.Page - 1) * PageSize).Take(PageSize)
                .Join(db.EventRows(), o => o.EventId, e => e.Id, (o, e) => new
                {
                    o.Id, Event = e.Code, o.Code, o.PaidMinor, o.TotalMinor, o.Currency, o.Buyer, o.Billing, Registration = o.Registrations.OrderBy(r => r.RegisteredAt).ThenBy(r => r.Code).Select(r => r.Code).First(),
                }).ToListAsync(cancellationToken);
            var accounts = await db.PaidFromAsync([.. rows.Select(r => r.Id)], cancellationToken);
            return new(total, Math.Max(1, (total + PageSize - 1) / PageSize), [.. rows.Select(row =>
            {
                var payer = row.Billing is { Name.Length: > 0 } party ? party.Name : row.Buyer.Name.Latin;
                var (name, iban) = accounts.GetValueOrDefault(row.Id);
                return new Due(
                    row.Event, row.Code, row.Registration, payer, row.PaidMinor - row.TotalMinor, row.Currency, row.Currency == RefundRun.Currency,
                    name is { Length: > 0 } holder ? holder : payer, iban?[^4..]);
            })]);
        }
    }
}
