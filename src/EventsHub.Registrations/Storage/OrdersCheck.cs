using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Storage;

/// <summary>Checks that total and status of each order match its lines, and that cancelled registrations take no places.</summary>
internal sealed class OrdersCheck(EventsHubDb db) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. await OrderTotalsAsync(cancellationToken),
        .. await OrderStatusAsync(cancellationToken),
        .. await CancelledAsync(cancellationToken),
    ];

    private async Task<IEnumerable<StorageFinding>> OrderTotalsAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Select(o => new { o.Code, o.Currency, o.TotalMinor, Lines = o.Lines.Sum(l => l.CancelledAt == null ? l.PriceMinor : l.KeptMinor) })
            .Where(o => o.TotalMinor != o.Lines)
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding("order.total", o.Code, $"The total is {o.TotalMinor} {o.Currency} (minor units), the lines add up to {o.Lines}."));
    }

    private async Task<IEnumerable<StorageFinding>> OrderStatusAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Orders().AsNoTracking()
            .Where(o => o.Status == OrderStatus.Paid && o.TotalMinor > o.PaidMinor
                || o.Status == OrderStatus.Pending && o.TotalMinor <= o.PaidMinor
                || o.Status == OrderStatus.Cancelled && o.Registrations.Any(r => r.Status != RegistrationStatus.Cancelled))
            .Select(o => new { o.Code, o.Status, o.TotalMinor, o.PaidMinor })
            .ToListAsync(cancellationToken);
        return wrong.Select(o => new StorageFinding("order.status", o.Code, $"It is {o.Status}, with {o.PaidMinor} paid of {o.TotalMinor} (minor units)."));
    }

    private async Task<IEnumerable<StorageFinding>> CancelledAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Registrations().AsNoTracking()
            .Where(r => r.Status == RegistrationStatus.Cancelled && db.OrderLines().Any(l => l.RegistrationId == r.Id && l.CancelledAt == null))
            .Select(r => r.Code)
            .ToListAsync(cancellationToken);
        return wrong.Select(code => new StorageFinding("registration.cancelled", code, "It is cancelled, but still holds places."));
    }
}
