using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Publishes an event, opens and closes registration, and so on through its life.</summary>
public static class ChangeEventStatus
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, EventStatus Status) : ICommand<EventStatus>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Status).IsInEnum().WithMessage(_ => texts["There is no such status."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, EventStatus>
    {
        public async Task<EventStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, null, cancellationToken);
            // Asked twice, as by a double click, it is done once.
            if (@event.Status != command.Status)
            {
                @event.MoveTo(command.Status);
            }

            return @event.Status;
        }
    }
}
