using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes a session. Its talks stay, and wait for another place. A session that was already announced should rather be cancelled, so that visitors see it.</summary>
public static class DeleteSession
{
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid SessionId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var session = await db.SessionWithTalksAsync(eventId, command.SessionId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, session.Version);
            session.LetAllGo();
            db.Sessions().Remove(session);
            return Unit.Value;
        }
    }
}
