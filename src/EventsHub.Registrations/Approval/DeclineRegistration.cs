using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;

namespace EventsHub.Registrations.Approval;

/// <summary>Staff do not let somebody come who asked for their approval, or take somebody off the waiting list. Places kept are given back, and the person is told why.</summary>
public static class DeclineRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Reason">Why, in words for the person.</param>
    /// <param name="Version">The version on which the decision is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, string? Reason, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Reason).Must(text => CleanText.Lines(text).Length <= Decision.MaxReason).WithMessage(_ => texts["At most {0} characters.", Decision.MaxReason]);
    }

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(eventId, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            var now = time.GetUtcNow().UtcDateTime;
            await OrderSeats.GiveBackAsync(db, order.Decline(registration, CleanText.Lines(command.Reason), now, user.Id), now, cancellationToken);
            return Unit.Value;
        }
    }
}
