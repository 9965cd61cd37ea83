using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Approval;

/// <summary>Staff let somebody come who asked for their approval. The person is then registered, or has to pay first, as the event's rules say.</summary>
public static class ApproveRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Version">The version on which the decision is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="Status">Where the person stands now.</param>
    public sealed record Result(RegistrationStatus Status);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(@event.Id, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            order.Approve(registration, @event.PayBy(order.PaymentMethod, now), now, user.Id);
            return new(registration.Status);
        }
    }
}
