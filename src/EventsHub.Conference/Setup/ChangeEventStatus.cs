using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Changes the status of an event: publishes it, opens or closes registration, and so on.</summary>
public static class ChangeEventStatus
{
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, EventStatus Status, int? Version = null) : ICommand<EventStatus>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Status).IsInEnum().WithMessage(_ => texts["There is no such status."]);
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, EventStatus>
    {
        public async Task<EventStatus> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            // A second request for the same status, as after a double click, changes nothing.
            if (@event.Status != command.Status)
            {
                @event.MoveTo(command.Status, (await db.HostAsync(@event.HostId, cancellationToken)).BankAccount);
            }

            return @event.Status;
        }
    }
}
