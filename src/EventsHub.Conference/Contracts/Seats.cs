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
    /// <returns>The first product without a place left, after which nothing was taken; null when all places were taken.</returns>
    public static Task<Guid?> TakeAsync(EventsHubDb db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        ExchangeAsync(db, [], productIds, cancellationToken);

    /// <summary>Looks whether places are left, without taking any: whoever comes for one that is gone is refused before anything is written.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="productIds">The products wanted; one listed twice wants two.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>The first product without a place left; null when all have one at the moment, which <see cref="TakeAsync"/> may find gone.</returns>
    public static async Task<Guid?> MissingAsync(EventsHubDb db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken)
    {
        var quotas = await QuotasOfAsync(db, productIds, cancellationToken);
        var ids = quotas.ConvertAll(q => q.Id);
        var left = await db.Quotas().AsNoTracking().Where(q => ids.Contains(q.Id) && q.Size != null).Select(q => new { q.Id, Left = q.Size!.Value - q.Taken }).ToDictionaryAsync(q => q.Id, q => q.Left, cancellationToken);
        return quotas.Select(quota => (quota.Id, Wanted: productIds.Where(quota.Products.Contains).ToList())).Where(q => left.TryGetValue(q.Id, out var places) && places < q.Wanted.Count).Select(q => (Guid?)q.Wanted[0]).FirstOrDefault();
    }

    /// <summary>Gives back a place for each product listed, to every quota of that product.</summary>
    public static Task GiveBackAsync(EventsHubDb db, IReadOnlyCollection<Guid> productIds, CancellationToken cancellationToken) =>
        ExchangeAsync(db, productIds, [], cancellationToken);

    /// <summary>Gives places back and takes others at once, or does nothing when one is not left; a place given back to a quota can be taken again by the same call.</summary>
    /// <returns>The same as <see cref="TakeAsync"/>.</returns>
    /// <exception cref="InvalidOperationException">No transaction is open.</exception>
    public static async Task<Guid?> ExchangeAsync(
        EventsHubDb db, IReadOnlyCollection<Guid> givenBack, IReadOnlyCollection<Guid> taken, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Places are taken inside a transaction only.");
        }

        var moved = new List<(Guid QuotaId, int Change)>();
        foreach (var quota in await QuotasOfAsync(db, [.. givenBack, .. taken], cancellationToken))
        {
            var sold = taken.Where(quota.Products.Contains).ToList();
            var change = sold.Count - givenBack.Count(quota.Products.Contains);
            if (!await MoveAsync(db, quota.Id, change, cancellationToken))
            {
                // The rows are locked until the transaction ends, so nobody has taken meanwhile what goes back here.
                foreach (var (id, done) in moved)
                {
                    await MoveAsync(db, id, -done, cancellationToken);
                }

                return sold[0];
            }

            moved.Add((quota.Id, change));
        }

        return null;
    }

    private static async Task<bool> MoveAsync(EventsHubDb db, Guid quotaId, int change, CancellationToken cancellationToken)
    {
        var row = db.Quotas().Where(q => q.Id == quotaId);
        if (change > 0)
        {
            return await row.Where(q => q.Size == null || q.Taken + change <= q.Size)
                .ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken + change), cancellationToken) == 1;
        }

        if (change < 0)
        {
            await row.ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken + change > 0 ? x.Taken + change : 0), cancellationToken);
        }

        return true;
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
