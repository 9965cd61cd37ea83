using EventsHub.Conference.Contracts;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Reads what of all orders is compared with lines of bank statements.</summary>
internal static class PayableOrders
{
    /// <summary>A matcher for the orders of all events.</summary>
    public static async Task<PaymentMatcher> PaymentMatcherAsync(this EventsHubDb db, CancellationToken cancellationToken)
    {
        var events = await db.EventRows().ToDictionaryAsync(e => e.Id, e => e.Code, cancellationToken);
        var people = (await db.Registrations().AsNoTracking().Select(r => new { r.OrderId, r.Code, r.Status, r.Name, r.RegisteredAt }).ToListAsync(cancellationToken)).ToLookup(r => r.OrderId);
        var noted = (await db.UnseenMoney().Select(e => new { e.OrderId, e.Id, e.Kind, e.AmountMinor, e.At }).ToListAsync(cancellationToken))
            .ToLookup(e => e.OrderId, e => new NotedMoney(e.Id, e.Kind == LedgerKind.Refund ? -e.AmountMinor : e.AmountMinor, e.At));
        var ordered = await db.OrderedRefunds().AsNoTracking().Where(r => r.OnItsWayFor != null).ToDictionaryAsync(r => r.OrderId, r => new RefundOnItsWay(r.EndToEndId, r.AmountMinor), cancellationToken);
        var orders = await db.Orders().AsNoTracking().Select(o => new
        {
            o.Id, o.EventId, o.Code, o.Currency, o.TotalMinor, o.PaidMinor, o.Status, o.Buyer, o.Billing,
            Waiting = o.Lines.Where(l => l.Status == OrderLineStatus.Reserved || l.Status == OrderLineStatus.Wanted).Sum(l => l.PriceMinor),
        }).ToListAsync(cancellationToken);
        return new(orders.Where(o => people[o.Id].Any()).Select(o => new PayableOrder
        {
            Id = o.Id,
            EventCode = events[o.EventId],
            Code = o.Code,
            RegistrationCodes = [.. people[o.Id].OrderBy(r => r.RegisteredAt).Select(r => r.Code)],
            Payer = o.Billing is { Name.Length: > 0 } party ? party.Name : o.Buyer.Name.Native,
            Names = [.. people[o.Id].Select(r => r.Name).Append(o.Buyer.Name).SelectMany(Of).Append(o.Billing?.Name ?? "").Where(name => name.Length > 0).Distinct()],
            Currency = o.Currency,
            DueMinor = o.TotalMinor + o.Waiting - o.PaidMinor,
            Standing = o.Status == OrderStatus.Cancelled ? OrderStanding.Cancelled
                : people[o.Id].Any(r => r.Status.IsSold()) ? OrderStanding.Sold
                : people[o.Id].Any(r => r.Status == RegistrationStatus.Lapsed) ? OrderStanding.Lapsed
                : OrderStanding.Waiting,
            Noted = [.. noted[o.Id]],
            Ordered = ordered.GetValueOrDefault(o.Id),
        }));

        static IEnumerable<string> Of(PersonName name) => [name.Native, name.Latin];
    }

    /// <summary>Payments and refunds that were noted by hand, not in cash and not by card, and that no line of a statement is said to be.</summary>
    public static IQueryable<LedgerEntry> UnseenMoney(this EventsHubDb db) => db.LedgerEntries().AsNoTracking()
        .Where(e => (e.Kind == LedgerKind.Payment || e.Kind == LedgerKind.Refund) && (e.Method == null || e.Method == MoneyMethod.Transfer) && e.Reverses == null)
        .Where(e => !db.BankPlacings().Any(p => p.CountsFor == e.Id) && !db.LedgerEntries().Any(other => other.Reverses == e.Id));
}
