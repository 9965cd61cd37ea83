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

namespace EventsHub.Registrations.Invoices;

/// <summary>The invoices and credit notes of an event, the latest first.</summary>
public static class ListInvoices
{
    public const int PageSize = 50;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Order">The code of a registration or an order to show those of alone; null for all.</param>
    /// <param name="Page">The page, beginning with 1.</param>
    [RequiresPermission(Permission.ViewRegistrations)]
    public sealed record Query(string EventCode, string? Order = null, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Total">How many there are in all.</param>
    /// <param name="Pages">The number of pages, at least 1.</param>
    /// <param name="Invoiced">What invoices minus credit notes come to, by currency, in minor units.</param>
    /// <param name="Documents">Those of the page.</param>
    public sealed record Result(int Total, int Pages, IReadOnlyList<Sum> Invoiced, IReadOnlyList<IssuedDocument> Documents);

    /// <param name="Currency">ISO 4217 code of the amounts.</param>
    /// <param name="TaxMinor">The VAT contained, in minor units.</param>
    /// <param name="TotalMinor">The sum with VAT, in minor units.</param>
    public sealed record Sum(string Currency, long TaxMinor, long TotalMinor);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var all = db.Invoices().AsNoTracking().Where(i => i.EventId == eventId);
            if (query.Order is { Length: > 0 } typed)
            {
                var code = ShortCode.Normalize(typed);
                all = all.Where(i => db.Orders().Any(o => o.Id == i.OrderId && (o.Code == code || o.Registrations.Any(r => r.Code == code))));
            }

            var sums = await all.GroupBy(i => i.Currency).Select(g => new Sum(
                g.Key,
                g.Sum(i => i.Kind == InvoiceKind.Invoice ? i.TaxMinor : -i.TaxMinor),
                g.Sum(i => i.Kind == InvoiceKind.Invoice ? i.TotalMinor : -i.TotalMinor))).ToListAsync(cancellationToken);
            var total = await all.CountAsync(cancellationToken);
            var page = await all.OrderByDescending(i => i.IssuedAt).ThenByDescending(i => i.Number).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new(total, Math.Max(1, (total + PageSize - 1) / PageSize), [.. sums.OrderBy(s => s.Currency, StringComparer.Ordinal)], [.. page.Select(IssuedDocument.Of)]);
        }
    }
}
