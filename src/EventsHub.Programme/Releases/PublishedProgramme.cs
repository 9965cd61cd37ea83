using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>The only access to what the public sees of a programme: the latest release, never the draft.</summary>
public sealed class PublishedProgramme(EventsHubDb db, ReleaseCache shelf)
{
    /// <summary>The latest release of an event.</summary>
    /// <exception cref="NotFoundException">The event does not exist or its programme is not public.</exception>
    internal async Task<ReleasedProgramme> OfAsync(string eventCode, CancellationToken cancellationToken)
    {
        var @event = await db.HostedEventAsync(eventCode, cancellationToken);
        if (!@event.IsPublic || @event.ProgrammePublishedAt is null)
        {
            throw new NotFoundException("programme");
        }

        var latest = await LatestAsync(@event.Id, cancellationToken) ?? throw new NotFoundException("programme");
        return await shelf.GetAsync(db, @event, latest, cancellationToken);
    }

    /// <summary>The most recent releases with the organisers' remarks, latest first.</summary>
    internal async Task<IReadOnlyList<(ReleaseHead Head, LocalizedText Note)>> NotesAsync(Guid eventId, int most, CancellationToken cancellationToken) =>
    [
        .. (await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == eventId).OrderByDescending(r => r.Number).Take(most)
            .Select(r => new { Head = new ReleaseHead(r.Id, r.Number, r.Version, r.ReleasedAt), r.Note }).ToListAsync(cancellationToken)).Select(r => (r.Head, r.Note)),
    ];

    /// <summary>What a release changed against the previous one, worded in the current language.</summary>
    internal Task<IReadOnlyList<ReleaseDay>> ChangesAsync(ReleasedProgramme released, ReleaseHead release, Texts texts, CancellationToken cancellationToken) =>
        shelf.ChangesAsync(db, released, release, texts, cancellationToken);

    private Task<ReleaseHead?> LatestAsync(Guid eventId, CancellationToken cancellationToken) =>
        db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == eventId).OrderByDescending(r => r.Number)
            .Select(r => new ReleaseHead(r.Id, r.Number, r.Version, r.ReleasedAt)).FirstOrDefaultAsync(cancellationToken);
}
