using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Gives events of a series that were saved before roles could be given for one the key by which such roles find them. Engines differ in what they take for upper case.</summary>
internal sealed class SeriesKeysOfEvents : IDataUpgrade
{
    public string Name => "20261129_SeriesKeysOfEvents";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var old in await db.Events().Where(e => e.Series != null && e.SeriesKey == null).ToListAsync(cancellationToken))
        {
            old.Index();
        }
    }
}
