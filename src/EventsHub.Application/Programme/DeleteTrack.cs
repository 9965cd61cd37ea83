using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>Takes a track out. Its sessions stay, without a track.</summary>
public static class DeleteTrack
{
    /// <summary>Which track.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TrackId) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.Events.IdOf(command.EventCode, cancellationToken);
            var track = await db.Tracks.FirstOrDefaultAsync(t => t.Id == command.TrackId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("track");
            foreach (var session in await db.Sessions.Where(s => s.TrackId == track.Id).ToListAsync(cancellationToken))
            {
                session.TrackId = null;
            }

            db.Tracks.Remove(track);
            return Unit.Value;
        }
    }
}
