using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes a session with its talks. A session that was already announced should rather be cancelled, so that visitors see it.</summary>
public static class DeleteSession
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var session = await db.Sessions().Include(s => s.Talks).ThenInclude(t => t.Speakers).Include(s => s.Talks).ThenInclude(t => t.Files).AsSplitQuery()
                .FirstOrDefaultAsync(s => s.Id == command.SessionId && s.EventId == eventId, cancellationToken) ?? throw new NotFoundException("session");
            StaleException.ThrowIfOther(command.Version, session.Version);
            db.Sessions().Remove(session);
            return Unit.Value;
        }
    }
}
