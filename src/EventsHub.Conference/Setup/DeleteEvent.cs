using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Deletes a draft that nobody registered for, with its programme.</summary>
public static class DeleteEvent
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ISales sales, IEventProgramme programme) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            @event.CheckMayBeDeleted(await sales.HasOrdersAsync(@event.Id, cancellationToken));
            await programme.DeleteAsync(@event.Id, cancellationToken);
            await db.StoredFiles.Where(f => f.EventId == @event.Id).ExecuteDeleteAsync(cancellationToken);
            db.Events().Remove(@event);
            return Unit.Value;
        }
    }
}
