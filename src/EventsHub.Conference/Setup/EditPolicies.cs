using EventsHub.Conference.Domain;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using FluentValidation;
using MediatR;

namespace EventsHub.Conference.Setup;

/// <summary>Changes an event's terms, cancellation rules and payment methods. Orders already placed keep their price.</summary>
public static class EditPolicies
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Policies">Terms, rules and payment from now on.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, PoliciesInput Policies, int? Version = null) : ICommand<int>, IForEvent;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Texts texts) => RuleFor(c => c.Policies).NotNull().SetValidator(new PoliciesInputValidator(texts));
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.EventToChangeAsync(command.EventCode, command.Version, cancellationToken);
            command.Policies.ApplyTo(@event);
            await db.SaveChangesAsync(cancellationToken);
            return @event.Version;
        }
    }
}
