using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Desk;

/// <summary>Staff sell the place after all to somebody whose time was over, as when the money comes late. Places must be left.</summary>
public static class ReviveRegistration
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The registration's code.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, int? Version = null) : ICommand<Result>, IForEvent;

    /// <param name="Status">Where the person stands now.</param>
    public sealed record Result(RegistrationStatus Status);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var (registration, order) = await db.Registrations().WithCodeAsync(@event.Id, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            order.Revive(registration, @event.PayBy(order.PaymentMethod, now), now);
            await OrderSeats.TakeAsync(db, @event, order.LinesOf(registration), now, cancellationToken);
            return new(registration.Status);
        }
    }
}
