using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Vouchers;

/// <summary>Switches all codes of a batch off. Orders placed stay as they are.</summary>
public static class SwitchVouchersOff
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Batch">The name of the batch.</param>
    [RequiresPermission(Permission.ManageEvents)]
    public sealed record Command(string EventCode, string Batch) : ICommand<Result>, IForEvent;

    /// <param name="SwitchedOff">How many codes worked before.</param>
    public sealed record Result(int SwitchedOff);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            var @event = await db.HostedEventAsync(command.EventCode, EventParts.Products, cancellationToken);
            var batch = await db.Vouchers().Where(v => v.EventId == @event.Id && v.Batch == command.Batch).OrderBy(v => v.Key).ToListAsync(cancellationToken);
            if (batch.Count == 0)
            {
                throw new NotFoundException("voucher");
            }

            var working = batch.Where(v => !v.IsOff).ToList();
            foreach (var voucher in working)
            {
                voucher.Switch(isOff: true);
                if (voucher.Reserved > 0)
                {
                    await PlaceHolds.FollowAsync(db, @event, voucher, now, cancellationToken);
                }
            }

            return new(working.Count);
        }
    }
}
