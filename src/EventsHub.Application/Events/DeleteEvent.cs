using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>Deletes a draft that nobody registered for, with its programme.</summary>
public static class DeleteEvent
{
    /// <summary>Asks for it.</summary>
    /// <param name="EventCode">The event.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            if (@event.Status != EventStatus.Draft || await db.Orders.AnyAsync(o => o.EventId == @event.Id, cancellationToken))
            {
                throw new DomainRuleException("event.not-deletable", "Only a draft that nobody registered for can be deleted. Archive the event instead.");
            }

            // Talks, their speakers and files go with their sessions.
            await db.Sessions.Where(s => s.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.Speakers.Where(s => s.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.TalkTypes.Where(t => t.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.ProgrammeReleases.Where(r => r.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.ProgrammeImports.Where(i => i.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.StoredFiles.Where(f => f.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            await db.Tracks.Where(t => t.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            db.Events.Remove(@event);
            return Unit.Value;
        }
    }
}
