using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Counts the places of quotas anew from what was sold.</summary>
internal static class QuotaCounts
{
    /// <summary>Locks quotas until the transaction ends: sales that have taken a place are then visible, and later ones wait. One after the other in the order of sales
    /// (<see cref="Seats"/>), since one statement for all would lock them in any order, and of two transactions that wait for each other the engine ends one.</summary>
    public static async Task LockAsync(this EventsHubDb db, IQueryable<Quota> quotas, CancellationToken cancellationToken)
    {
        var ids = await quotas.Select(q => q.Id).ToListAsync(cancellationToken);
        foreach (var id in ids.Order())
        {
            await db.Quotas().Where(q => q.Id == id).ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken), cancellationToken);
        }
    }

    /// <summary>Quotas beside what was sold from them, as a query.</summary>
    public static IQueryable<QuotaCount> WithSold(this IQueryable<Quota> quotas, ISales sales)
    {
        var held = sales.HeldProducts;
        return quotas.AsNoTracking().Select(q => new QuotaCount
        {
            Id = q.Id,
            EventId = q.EventId,
            Code = q.Code,
            Size = q.Size,
            Taken = q.Taken,
            Sold = held.Count(product => q.Products.Any(p => p.Id == product)),
        });
    }

    /// <summary>Counts quotas anew, which the caller must have locked. One from which more was sold than it has places gets as many as were sold.</summary>
    /// <returns>Those whose count was wrong, as they were.</returns>
    public static async Task<IReadOnlyList<QuotaCount>> RecountAsync(this EventsHubDb db, IQueryable<Quota> quotas, ISales sales, CancellationToken cancellationToken)
    {
        var wrong = await quotas.WithSold(sales).Where(q => q.Taken != q.Sold).ToListAsync(cancellationToken);
        foreach (var quota in wrong)
        {
            var size = quota.Size < quota.Sold ? quota.Sold : quota.Size;
            await db.Quotas().Where(q => q.Id == quota.Id)
                .ExecuteUpdateAsync(q => q.SetProperty(x => x.Size, size).SetProperty(x => x.Taken, quota.Sold), cancellationToken);
        }

        List<Guid> grown = [.. wrong.Where(q => q.Size < q.Sold).Select(q => q.EventId).Distinct()];
        if (grown.Count > 0)
        {
            await db.Events().Where(e => grown.Contains(e.Id)).ExecuteUpdateAsync(set => set.RaiseVersion(), cancellationToken);
            grown.ForEach(id => db.Raise(new EventChanged(id)));
        }

        return wrong;
    }
}
