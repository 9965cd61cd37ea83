using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Switches a code off, so that nobody else comes with it and the places kept for it are given back, or on again. Orders placed stay as they are.</summary>
public static class SwitchVoucher
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Id">Id of the code.</param>
    /// <param name="IsOff">True to switch it off.</param>
    /// <param name="Version">The version on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, Guid Id, bool IsOff, int? Version = null) : ICommand<Unit>, IForEvent;

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var voucher = await db.VoucherToChangeAsync(@event.Id, command.Id, command.Version, cancellationToken);
            voucher.Switch(command.IsOff);
            await PlaceHolds.FollowAsync(db, @event, voucher, time.GetUtcNow().UtcDateTime, cancellationToken);
            return Unit.Value;
        }
    }
}
