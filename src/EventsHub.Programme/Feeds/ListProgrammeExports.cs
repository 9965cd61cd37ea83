using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Feeds;

/// <summary>Choices on the export page.</summary>
public static class ListProgrammeExports
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    public sealed record Result(IReadOnlyList<ReleaseHead> Releases, IReadOnlyList<RoomView> Rooms, IReadOnlyList<TrackView> Tracks);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var releases = await db.ProgrammeReleases().AsNoTracking().Where(r => r.EventId == @event.Id).OrderByDescending(r => r.Number)
                .Select(r => new ReleaseHead(r.Id, r.Number, r.Version, r.ReleasedAt)).ToListAsync(cancellationToken);
            var rooms = (await db.RoomsAsync(@event.Id, cancellationToken)).OrderBy(r => r.Position).ThenBy(r => r.Code, StringComparer.Ordinal);
            var tracks = await db.Tracks().AsNoTracking().Where(t => t.EventId == @event.Id).OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken);
            return new(releases, [.. rooms.Select(r => r.View(@event))], [.. tracks.Select(t => t.View(@event))]);
        }
    }
}
