using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;

namespace EventsHub.Registrations.Desk;

/// <summary>Staff note that the whole balance of an order was received. Doing so again does nothing.</summary>
public static class MarkPaid
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Code">The code of a registration in the order.</param>
    /// <param name="AmountMinor">The balance that the sender was shown, in minor units; another balance is refused, null is not checked.</param>
    /// <param name="Version">The version on which the change is based; null skips the check.</param>
    /// <param name="Method">By which way it came; null when nobody says so.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Command(string EventCode, string Code, long? AmountMinor, int? Version = null, MoneyMethod? Method = null) : ICommand<Result>, IForEvent;

    /// <param name="PaidMinor">What was paid for the order in all, in minor units.</param>
    /// <param name="Currency">ISO 4217 code of the amount.</param>
    public sealed record Result(long PaidMinor, string Currency);

    internal sealed class Handler(EventsHubDb db, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(command.EventCode, cancellationToken);
            var (_, order) = await db.Registrations().WithCodeAsync(eventId, command.Code, cancellationToken);
            StaleException.ThrowIfOther(command.Version, order.Version);
            order.MarkPaid(user.Id, time.GetUtcNow().UtcDateTime, command.AmountMinor is { } shown ? new(shown, order.Currency) : null, command.Method);
            return new(order.Paid.Minor, order.Currency);
        }
    }
}
