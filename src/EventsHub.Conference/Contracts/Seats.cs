using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Takes places and gives them back. A place is taken by one conditional update in the transaction of the command that sells it, so
/// that no two sales can both have the last one, whatever the engine and however many nodes.</summary>
public static class Seats
{
    /// <summary>Takes a place for each product listed, from every quota of that product.</summary>
    /// <param name="db">The database context, with an open transaction.</param>
    /// <param name="productIds">The products sold; one listed twice takes two.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The first product without a place left, or null when all places were taken. After a product is returned the transaction must not be committed.</returns>
    public static Task<Guid?> TakeAsync(EventsHubDb db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        ExchangeAsync(db, [], productIds, cancellationToken);

    /// <summary>Gives back a place for each product listed, to every quota of that product.</summary>
    public static Task GiveBackAsync(EventsHubDb db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        ExchangeAsync(db, productIds, [], cancellationToken);

    /// <summary>Gives places back and takes others at once; a place given back to a quota can be taken again by the same call.</summary>
    /// <returns>The same as <see cref="TakeAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task<Guid?> ExchangeAsync(
        EventsHubDb db, IReadOnlyCollection<Guid> givenBack, IReadOnlyCollection<Guid> taken, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Places are taken inside a transaction only.");
        }

        foreach (var quota in await QuotasOfAsync(db, [.. givenBack, .. taken], cancellationToken))
        {
            var sold = taken.Where(quota.Products.Contains).ToList();
            var change = sold.Count - givenBack.Count(quota.Products.Contains);
            var row = db.Quotas().Where(q => q.Id == quota.Id);
            if (change > 0)
            {
                var changed = await row.Where(q => q.Size == null || q.Taken + change <= q.Size)
                    .ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken + change), cancellationToken);
                if (changed != 1)
                {
                    return sold[0];
                }
            }
            else if (change < 0)
            {
                await row.ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken + change > 0 ? x.Taken + change : 0), cancellationToken);
            }
        }

        return null;
    }

    // Quotas are always locked in the order of their ids in .NET, here and wherever they are counted anew, so that no two transactions wait for each other.
    private static async Task<List<(Guid Id, HashSet<Guid> Products)>> QuotasOfAsync(
        EventsHubDb db, IEnumerable<Guid> productIds, CancellationToken cancellationToken)
    {
        var distinct = productIds.Distinct().ToList();
        var links = await db.Quotas().AsNoTracking()
            .SelectMany(q => q.Products, (q, p) => new { QuotaId = q.Id, ProductId = p.Id })
            .Where(link => distinct.Contains(link.ProductId))
            .ToListAsync(cancellationToken);
        return [.. links.GroupBy(link => link.QuotaId).OrderBy(quota => quota.Key).Select(quota => (quota.Key, quota.Select(link => link.ProductId).ToHashSet()))];
    }
}
