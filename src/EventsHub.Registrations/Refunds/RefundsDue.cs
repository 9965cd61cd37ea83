using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Refunds;

/// <summary>Orders that are owed money back, and the account that they were paid from.</summary>
internal static class RefundsDue
{
    /// <summary>Orders of which more was paid than they cost, and whose refund is in no file that is on its way.</summary>
    public static IQueryable<Order> OwedBack(this EventsHubDb db) =>
        db.Orders().AsNoTracking().Where(o => o.PaidMinor > o.TotalMinor && !db.OrderedRefunds().Any(r => r.OnItsWayFor == o.Id));

    /// <summary>The holder and IBAN of the last transfer to each order, as statements told them.</summary>
    public static async Task<IReadOnlyDictionary<Guid, (string Name, string Iban)>> PaidFromAsync(this EventsHubDb db, IReadOnlyCollection<Guid> orderIds, CancellationToken cancellationToken)
    {
        var lines = await db.BankPlacings().AsNoTracking().Where(p => orderIds.Contains(p.OrderId) && p.TakenBackAt == null)
            .Join(db.BankLines().Where(l => l.Iban != null && l.AmountMinor > 0), p => p.LineId, l => l.Id, (p, l) => new { p.OrderId, l.Name, l.Iban, l.BookedOn })
            .ToListAsync(cancellationToken);
        return lines.GroupBy(l => l.OrderId).ToDictionary(same => same.Key, same => same.MaxBy(l => l.BookedOn) is var last ? (last!.Name, last.Iban!) : default);
    }
}
