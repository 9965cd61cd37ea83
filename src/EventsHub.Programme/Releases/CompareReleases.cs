using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Releases;

/// <summary>Differences between two releases, or between a release and the draft, worded in the current language.</summary>
public static class CompareReleases
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="From">Number of the earlier release; null for the latest.</param>
    /// <param name="To">Number of the later release; null for the draft.</param>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, int? From = null, int? To = null) : IQuery<Result>, IForEvent;

    /// <param name="From">Name of the earlier release; null when nothing has been released yet.</param>
    /// <param name="To">Name of the later release; null for the draft.</param>
    /// <param name="ProposedVersion">Proposed name for the next release.</param>
    /// <param name="CanRelease">True when at least one session has a time, so that there is something to publish.</param>
    /// <param name="Days">Differences by day.</param>
    public sealed record Result(string? From, string? To, string ProposedVersion, bool CanRelease, IReadOnlyList<ReleaseDay> Days)
    {
        public int Count => Days.Sum(d => d.Changes.Count);
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var versions = await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id).OrderBy(r => r.Number)
                .Select(r => new { r.Number, r.Version }).ToListAsync(cancellationToken);
            var from = query.From ?? versions.LastOrDefault()?.Number;
            var before = from is { } number ? await ReadAsync(@event, number, cancellationToken) : ProgrammeContent.Of(@event, new() { TimeZone = @event.TimeZone });
            var after = query.To is { } to ? await ReadAsync(@event, to, cancellationToken) : ProgrammeContent.Of(@event, await ProgrammeSnapshot.TakeAsync(db, @event, cancellationToken, forRelease: true));
            return new(
                versions.Find(v => v.Number == from)?.Version, versions.Find(v => v.Number == query.To)?.Version, ReleaseVersion.After([.. versions.Select(v => v.Version)]),
                after.Sessions.Any(s => s.StartsAt is not null), from is null ? [] : new ReleaseWords(texts).Between(before, after));
        }

        private async Task<ProgrammeContent> ReadAsync(HostedEvent @event, int number, CancellationToken cancellationToken) =>
            await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id && r.Number == number).Select(r => r.Content).FirstOrDefaultAsync(cancellationToken) is { } content
                ? ProgrammeContent.Of(@event, ProgrammeSnapshot.Of(content, @event)) : throw new NotFoundException("release");
    }
}
