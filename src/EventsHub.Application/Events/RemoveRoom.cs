using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Events;

/// <summary>Takes a room out, when no session is in it.</summary>
public static class RemoveRoom
{
    /// <summary>Asks for it.</summary>
    /// <param name="EventCode">The event.</param>
    /// <param name="Code">The room.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Code) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            var room = @event.Rooms.Find(x => x.Code == command.Code) ?? throw new NotFoundException("room");
            var sessions = await db.Sessions.Where(s => s.RoomId == room.Id).OrderBy(s => s.StartsAt).Select(s => s.Title).ToListAsync(cancellationToken);
            @event.Remove(room, [.. sessions.Select(title => title.In(Languages.Current, @event.MainLanguage))]);
            await db.SaveOfferAsync(@event, cancellationToken);
            return Unit.Value;
        }
    }
}
