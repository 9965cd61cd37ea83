using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>Shows the programme of an event to the public.</summary>
public static class PublishProgramme
{
    /// <summary>Which event.</summary>
    [RequiresPermission(Permission.ManageProgramme)]
    public sealed record Command(string EventCode) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.Events.WithCode(command.EventCode, cancellationToken);
            @event.PublishProgramme(time.GetUtcNow().UtcDateTime, await db.Sessions.AnyAsync(s => s.EventId == @event.Id && s.StartsAt != null, cancellationToken));
            return Unit.Value;
        }
    }
}
