using EventsHub.Kernel.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Kernel.Storage;

/// <summary>Makes the upgrades of data that a database still lacks.</summary>
public sealed class DataUpgrades(EventsHubDb db, UnitOfWork unitOfWork, IEnumerable<IDataUpgrade> upgrades, TimeProvider time)
{
    /// <summary>Names of the upgrades that were not made yet, in the order in which they have to be.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        var made = await db.DataUpgrades.AsNoTracking().Select(u => u.Name).ToListAsync(cancellationToken);
        return [.. upgrades.Select(u => u.Name).Except(made, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Makes all that are pending, each in a transaction of its own.</summary>
    /// <returns>Names of the upgrades made.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(CancellationToken cancellationToken)
    {
        var pending = await PendingAsync(cancellationToken);
        foreach (var upgrade in upgrades.Where(u => pending.Contains(u.Name, StringComparer.Ordinal)).OrderBy(u => u.Name, StringComparer.Ordinal))
        {
            await MakeAsync(upgrade, cancellationToken);
        }

        return pending;
    }

    // The note comes first, so that a second server waits for it instead of making the same change again, and then finds it.
    private async Task MakeAsync(IDataUpgrade upgrade, CancellationToken cancellationToken)
    {
        try
        {
            await unitOfWork.RunAsync(async token =>
            {
                db.DataUpgrades.Add(new() { Name = upgrade.Name, MadeAt = time.GetUtcNow().UtcDateTime });
                await db.SaveChangesAsync(token);
                await upgrade.ApplyAsync(db, token);
                return true;
            }, cancellationToken);
        }
        catch (DbUpdateException exception) when (UniqueViolation.Is(exception) && exception.Entries.Any(entry => entry.Entity is MadeUpgrade))
        {
            // The other server has made it.
        }

        db.ChangeTracker.Clear();
    }
}
