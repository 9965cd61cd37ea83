using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Deletes a talk. A talk that was already announced should rather be cancelled, so that visitors see it.</summary>
public static class DeleteTalk
{
    /// <summary>Returns the id of the session that the talk was in; null when it waited for a place.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, int? Version = null) : ICommand<Guid?>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Guid?>
    {
        public async Task<Guid?> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().Include(t => t.Speakers).Include(t => t.Files).AsSplitQuery().FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == eventId, cancellationToken)
                ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            db.Talks().Remove(talk);
            return talk.SessionId;
        }
    }
}
