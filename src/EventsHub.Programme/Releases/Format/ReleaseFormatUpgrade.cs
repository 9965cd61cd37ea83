using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases.Format;

/// <summary>Writes stored programmes of an earlier format anew. Format 1 had no time zone, so it has to get the event's before somebody changes that.</summary>
internal sealed class ReleaseFormatUpgrade : IDataUpgrade
{
    public string Name => "20261128_ReleaseFormat";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var release in await db.ProgrammeReleases().Select(r => new { r.Id, r.EventId }).ToListAsync(cancellationToken))
        {
            var content = await db.ProgrammeReleases().Where(r => r.Id == release.Id).Select(r => r.Content).SingleAsync(cancellationToken);
            if (SnapshotFormat.IsOld(content))
            {
                var written = ProgrammeSnapshot.Of(content, await db.HostedEventAsync(release.EventId, EventParts.None, cancellationToken)).ToBytes();
                await db.ProgrammeReleases().Where(r => r.Id == release.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Content, written), cancellationToken);
            }
        }

        foreach (var import in await db.ProgrammeImports().Select(i => new { i.Id, i.EventId }).ToListAsync(cancellationToken))
        {
            var before = await db.ProgrammeImports().Where(i => i.Id == import.Id).Select(i => i.Before).SingleAsync(cancellationToken);
            if (SnapshotFormat.IsOld(before))
            {
                var written = ProgrammeSnapshot.Of(before, await db.HostedEventAsync(import.EventId, EventParts.None, cancellationToken)).ToBytes();
                await db.ProgrammeImports().Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.Before, written), cancellationToken);
            }
        }
    }
}
