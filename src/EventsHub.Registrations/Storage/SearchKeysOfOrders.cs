using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Storage;

/// <summary>Gives orders that were saved before people could be found by who pays for them the keys by which they are. Engines differ in what they take for upper case.</summary>
internal sealed class SearchKeysOfOrders : IDataUpgrade
{
    public string Name => "20261129_SearchKeysOfOrders";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var old in await db.Orders().AsNoTracking().Where(o => o.SearchKey == "").ToListAsync(cancellationToken))
        {
            old.Index();
            var (key, email) = (old.SearchKey, old.BuyerEmailNormalized);
            await db.Orders().Where(o => o.Id == old.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(o => o.SearchKey, key).SetProperty(o => o.BuyerEmailNormalized, email), cancellationToken);
        }
    }
}
