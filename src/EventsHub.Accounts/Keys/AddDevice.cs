using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Accounts.Keys;

/// <summary>An organiser adds a device to their event, such as a tablet at a door. It works for this event only, and only while its maker may do there what
/// the device does.</summary>
public static class AddDevice
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Name">What to call the device.</param>
    /// <param name="Role">One of the roles for devices.</param>
    /// <param name="LastDay">The last day on which it works; null for the event's last.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Name, Role Role, DateOnly? LastDay = null) : ICommand<MadeKey>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Role).IsInEnum().WithMessage(_ => texts["Choose a role."]);
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, MadeKey>
    {
        public async Task<MadeKey> Handle(Command command, CancellationToken cancellationToken)
        {
            var maker = user.WhoMakesKeys();
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var (key, secret) = AccessKey.Make(HolderKind.Device, command.Name, maker, time.GetUtcNow().UtcDateTime, command.LastDay ?? @event.EndsOn);
            db.AccessKeys().Add(key);
            db.Grants().Add(Grant.Of(new(HolderKind.Device, key.Id), command.Role, Scope.Event(@event.Id)));
            return new(key.Id, secret);
        }
    }
}
