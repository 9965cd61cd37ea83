using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Removes a room in which no session takes place.</summary>
public static class RemoveRoom
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ISales sales, IEventProgramme programme) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var room = @event.Rooms.FirstOrDefault(x => x.Code == command.Code) ?? throw new NotFoundException("room");
            var titles = await programme.TitlesInRoomsAsync([room.Id], @event.MainLanguage, cancellationToken);
            @event.Remove(room, [.. titles[room.Id]]);
            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return Unit.Value;
        }
    }
}
