using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>Takes a talk out of its session, so that it waits for another place. A session that was nothing but this talk goes.</summary>
public static class TakeOutTalk
{
    /// <param name="EventCode">Code of the event, in any case.</param>
    /// <param name="TalkId">Id of the talk.</param>
    /// <param name="Version">Version of the talk on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode, Guid TalkId, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var talk = await db.Talks().FirstOrDefaultAsync(t => t.Id == command.TalkId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("talk");
            StaleException.ThrowIfOther(command.Version, talk.Version);
            if (talk.SessionId is { } session)
            {
                db.TakeOut(talk, await db.SessionWithTalksAsync(eventId, session, cancellationToken));
            }

            return Unit.Value;
        }
    }
}
