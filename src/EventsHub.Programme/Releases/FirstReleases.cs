using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>Makes the programmes that were public before there were releases their own first release, dated as they were published, so that the public goes on seeing the same.</summary>
internal sealed class FirstReleases : IDataUpgrade
{
    public string Name => "20261128_FirstReleases";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        foreach (var eventId in await db.PublicProgrammesAsync(cancellationToken))
        {
            if (await db.ProgrammeReleases().AnyAsync(r => r.EventId == eventId, cancellationToken))
            {
                continue;
            }

            var @event = await db.HostedEventAsync(eventId, EventParts.None, cancellationToken);
            var snapshot = await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken, forRelease: true);
            ReleaseMarks.Put(ProgrammeContent.Of(@event, snapshot), snapshot, null, null, 1);
            db.ProgrammeReleases().Add(new ProgrammeRelease
            {
                EventId = eventId,
                Number = 1,
                Version = ReleaseVersion.First,
                ReleasedAt = @event.ProgrammePublishedAt!.Value,
                Content = snapshot.ToBytes(),
            });
        }
    }
}
