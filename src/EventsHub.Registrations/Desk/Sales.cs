using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Approval;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Desk;

internal sealed class Sales(EventsHubDb db, TimeProvider time) : ISales
{
    public IQueryable<Guid> HeldProducts => db.OrderLines().Where(l => l.Status == OrderLineStatus.Sold || l.Status == OrderLineStatus.Reserved).Select(l => l.ProductId)
        .Concat(db.PlaceHolds().Select(h => h.ProductId));

    public Task<bool> HasOrdersAsync(Guid eventId, CancellationToken cancellationToken) =>
        db.Orders().AnyAsync(o => o.EventId == eventId, cancellationToken);

    public Task<bool> IsOrderedAsync(Guid productId, CancellationToken cancellationToken) =>
        db.OrderLines().AnyAsync(l => l.ProductId == productId, cancellationToken);

    public async Task<IReadOnlyCollection<Guid>> OrderedProductsAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var products = db.ProductRows();
        return await db.OrderLines().Where(l => products.Any(p => p.Id == l.ProductId && p.EventId == eventId))
            .Select(l => l.ProductId).Distinct().ToListAsync(cancellationToken);
    }

    public async Task<SalesFigures> FiguresAsync(HostedEvent @event, CancellationToken cancellationToken)
    {
        var people = await db.Registrations().AsNoTracking().Where(r => r.EventId == @event.Id)
            .GroupBy(r => r.Status)
            .Select(same => new { Status = same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Status, same => same.Count, cancellationToken);
        var money = await db.Orders().AsNoTracking().Where(o => o.EventId == @event.Id)
            .GroupBy(o => o.EventId)
            .Select(orders => new { Ordered = orders.Sum(o => o.TotalMinor), Paid = orders.Sum(o => o.PaidMinor) })
            .FirstOrDefaultAsync(cancellationToken);
        var today = EventTime.Day(time.GetUtcNow().UtcDateTime, @event.TimeZone);
        return new(
            people.GetValueOrDefault(RegistrationStatus.Confirmed),
            people.GetValueOrDefault(RegistrationStatus.Cancelled),
            await db.Registrations().ToDecide(@event.Id).CountAsync(cancellationToken),
            people.GetValueOrDefault(RegistrationStatus.AwaitingPayment),
            people.GetValueOrDefault(RegistrationStatus.Waiting),
            new(money?.Ordered ?? 0, @event.Currency),
            new(money?.Paid ?? 0, @event.Currency),
            await db.Registrations().Where(r => r.EventId == @event.Id).WithNeeds().CountAsync(cancellationToken),
            NeedsRetention.ErasedOn(@event.EndsOn),
            NeedsRetention.MayErase(@event.EndsOn, today))
        {
            Unnamed = people.GetValueOrDefault(RegistrationStatus.Unnamed),
        };
    }

    public async Task<IReadOnlyDictionary<Guid, int>> AttendingAsync(IReadOnlyCollection<Guid> eventIds, CancellationToken cancellationToken) =>
        await db.Registrations().Where(r => eventIds.Contains(r.EventId) && r.Status == RegistrationStatus.Confirmed)
            .GroupBy(r => r.EventId)
            .Select(people => new { EventId = people.Key, Count = people.Count() })
            .ToDictionaryAsync(e => e.EventId, e => e.Count, cancellationToken);
}
