using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes a track. Its sessions stay, without a track.</summary>
public static class DeleteTrack
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TrackId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var track = await db.Tracks().FirstOrDefaultAsync(t => t.Id == command.TrackId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("track");
            StaleException.ThrowIfOther(command.Version, track.Version);
            foreach (var session in await db.Sessions().Where(s => s.TrackId == track.Id).ToListAsync(cancellationToken))
            {
                session.LeaveTrack();
            }

            db.Tracks().Remove(track);
            return Unit.Value;
        }
    }
}
