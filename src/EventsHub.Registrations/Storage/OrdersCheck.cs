using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Storage;

/// <summary>Checks that total, paid sum and status of each order match its lines and its ledger, that no line keeps more than was paid for it, and that nobody has places who waits, has cancelled, or let the time for it pass.</summary>
internal sealed class OrdersCheck(EventsHubDb db) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. await OrderTotalsAsync(cancellationToken),
        .. await OrderPaidAsync(cancellationToken),
        .. await LinesAsync(cancellationToken),
        .. await OrderStatusAsync(cancellationToken),
        .. await PlacesAsync(cancellationToken),
        .. await InvoicesAsync(cancellationToken),
    ];

    private async Task<IEnumerable<StorageFinding>> OrderTotalsAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Select(o => new { o.Code, o.Currency, o.TotalMinor, Lines = o.Lines.Sum(l => l.Status == OrderLineStatus.Sold ? l.PriceMinor : l.Status == OrderLineStatus.Cancelled ? l.KeptMinor : 0) })
            .Where(o => o.TotalMinor != o.Lines)
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding("order.total", o.Code, $"The total is {o.TotalMinor} {o.Currency} (minor units), the lines add up to {o.Lines}."));
    }

    private async Task<IEnumerable<StorageFinding>> OrderPaidAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Select(o => new
            {
                o.Code, o.Currency, o.PaidMinor,
                Ledger = o.Ledger.Sum(e => e.Kind == LedgerKind.Payment ? e.AmountMinor : e.Kind == LedgerKind.Refund ? -e.AmountMinor : 0),
                Counted = o.Ledger.Sum(e => e.Kind == LedgerKind.Allocation ? e.AmountMinor : e.Kind == LedgerKind.Release ? -e.AmountMinor : 0),
            })
            .Where(o => o.PaidMinor != o.Ledger || o.Counted > o.PaidMinor)
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding(
            "order.ledger", o.Code, $"Paid are {o.PaidMinor} {o.Currency} (minor units), the ledger adds up to {o.Ledger}, of which {o.Counted} are counted towards lines."));
    }

    private async Task<IEnumerable<StorageFinding>> LinesAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .SelectMany(o => o.Lines, (o, l) => new
            {
                o.Code, Charged = l.Status == OrderLineStatus.Sold ? l.PriceMinor : l.Status == OrderLineStatus.Cancelled ? l.KeptMinor : 0,
                Paid = o.Ledger.Where(e => e.LineId == l.Id).Sum(e => e.Kind == LedgerKind.Allocation ? e.AmountMinor : -e.AmountMinor),
            })
            .Where(l => l.Paid < 0 || l.Paid > l.Charged)
            .ToListAsync(cancellationToken);
        return wrong.Select(l => new StorageFinding("order.line", l.Code, $"{l.Paid} (minor units) are counted towards a line that costs {l.Charged}."));
    }

    private async Task<IEnumerable<StorageFinding>> OrderStatusAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Where(o => o.Status == OrderStatus.Paid && o.TotalMinor > o.PaidMinor
                || o.Status == OrderStatus.Pending && o.TotalMinor <= o.PaidMinor
                || o.Status == OrderStatus.Cancelled && o.Registrations.Any(r => r.Status != RegistrationStatus.Cancelled)
                || o.Status == OrderStatus.Open && o.Registrations.Any(r => r.Status == RegistrationStatus.Confirmed || r.Status == RegistrationStatus.AwaitingPayment))
            .Select(o => new { o.Code, o.Status, o.TotalMinor, o.PaidMinor })
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding("order.status", o.Code, $"It is {o.Status}, with {o.PaidMinor} paid of {o.TotalMinor} (minor units)."));
    }

    private async Task<IEnumerable<StorageFinding>> InvoicesAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Where(o => db.Invoices().Any(i => i.OrderId == o.Id))
            .Select(o => new { o.Code, o.Currency, o.TotalMinor, Billed = db.Invoices().Where(i => i.OrderId == o.Id).Sum(i => i.Kind == InvoiceKind.Invoice ? i.TotalMinor : -i.TotalMinor) })
            .Where(o => o.TotalMinor != o.Billed)
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding("order.billed", o.Code, $"The total is {o.TotalMinor} {o.Currency} (minor units), its documents come to {o.Billed}."));
    }

    private async Task<IEnumerable<StorageFinding>> PlacesAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Registrations().AsNoTracking()
            .Where(r => (r.Status == RegistrationStatus.Cancelled || r.Status == RegistrationStatus.Waiting || r.Status == RegistrationStatus.Lapsed)
                && db.OrderLines().Any(l => l.RegistrationId == r.Id && (l.Status == OrderLineStatus.Sold || l.Status == OrderLineStatus.Reserved)))
            .Select(r => new { r.Code, r.Status })
            .ToListAsync(cancellationToken);
        return wrong.Select(r => new StorageFinding("registration.places", r.Code, $"It is {r.Status}, but still holds places."));
    }
}
