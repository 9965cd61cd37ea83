using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>What organisers choose from when they take a programme away.</summary>
public static class ListProgrammeExports
{
    /// <summary>Asks for the choices of an event.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The choices.</summary>
    /// <param name="Releases">The releases, the latest first.</param>
    /// <param name="Rooms">The rooms.</param>
    /// <param name="Tracks">The tracks.</param>
    public sealed record Result(IReadOnlyList<ReleaseHead> Releases, IReadOnlyList<RoomView> Rooms, IReadOnlyList<TrackView> Tracks);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(query.EventCode, cancellationToken);
            var releases = await db.ProgrammeReleases.AsNoTracking().Where(r => r.EventId == @event.Id).OrderByDescending(r => r.Number)
                .Select(r => new ReleaseHead(r.Id, r.Number, r.Version, r.ReleasedAt)).ToListAsync(cancellationToken);
            var rooms = await db.Rooms.AsNoTracking().Where(r => r.EventId == @event.Id).OrderBy(r => r.Position).ThenBy(r => r.Code).ToListAsync(cancellationToken);
            var tracks = await db.Tracks.AsNoTracking().Where(t => t.EventId == @event.Id).OrderBy(t => t.Position).ThenBy(t => t.Code).ToListAsync(cancellationToken);
            return new(releases, [.. rooms.Select(r => r.View(@event))], [.. tracks.Select(t => t.View(@event))]);
        }
    }
}
