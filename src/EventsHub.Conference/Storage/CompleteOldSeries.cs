using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Storage;

/// <summary>Gives events of a series that were saved before roles could be given for one the key by which such roles find them. Engines differ in what
/// they take for upper case, so the upgrade itself leaves it to this.</summary>
internal sealed class CompleteOldSeries(EventsHubDb db) : IHousekeeping
{
    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        foreach (var old in await db.Events().Where(e => e.Series != null && e.SeriesKey == null).ToListAsync(cancellationToken))
        {
            old.Index();
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
