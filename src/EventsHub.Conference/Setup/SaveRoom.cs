using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Adds a room, or changes one.</summary>
public static class SaveRoom
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Replaces">The code of the room to change; null to add one.</param>
    /// <param name="Room">The room from now on.</param>
    /// <param name="Version">The version of the event on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string? Replaces, RoomInput Room, int? Version = null) : ICommand<string>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Room).NotNull().SetValidator(new RoomInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db, ISales sales) : IRequestHandler<Command, string>
    {
        public async Task<string> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            var room = command.Replaces is null ? null : @event.Rooms.FirstOrDefault(x => x.Code == command.Replaces) ?? throw new NotFoundException("room");
            if (room is null)
            {
                room = command.Room.AddTo(@event);
            }
            else
            {
                command.Room.ApplyTo(room);
            }

            await db.SaveOfferAsync(@event, sales, cancellationToken);
            return room.Code;
        }
    }
}
