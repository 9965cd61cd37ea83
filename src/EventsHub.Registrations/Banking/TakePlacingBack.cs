using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Banking;

/// <summary>Somebody says that money of a bank statement does not belong to the order on which it was placed. What was booked by that is taken back by an entry the other way, and the line can be placed elsewhere.</summary>
public static class TakePlacingBack
{
    /// <param name="LineId">Id of the line.</param>
    /// <param name="PlacingId">Id of the placing. Taken back again, nothing changes.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Version">The version of the line on which it is based; null skips the check.</param>
    [RequiresPermission(Permission.ManageBank)]
    public sealed record Command(Guid LineId, Guid PlacingId, string? Reason, int? Version = null) : ICommand<Result>;

    /// <param name="LeftMinor">What of the line is not placed, in minor units.</param>
    public sealed record Result(long LeftMinor);

    internal sealed class Handler(EventsHubDb db, LinePlacing placing, ICurrentUser user, TimeProvider time) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var line = await placing.LineAsync(command.LineId, cancellationToken);
            StaleException.ThrowIfOther(command.Version, line.Version);
            var (reason, now) = (CleanText.Line(command.Reason), time.GetUtcNow().UtcDateTime);
            if (line.TakeBack(command.PlacingId, reason, user.Id, now) is { IsBooked: true } taken)
            {
                var order = await db.Orders().Include(o => o.Lines).Include(o => o.Ledger).Include(o => o.Registrations).AsSplitQuery().FirstAsync(o => o.Id == taken.OrderId, cancellationToken);
                order.TakeBack(taken.EntryId, user.Id, now, CleanText.Cut(reason, LedgerEntry.MaxNote));
            }

            return new(line.Left.Minor);
        }
    }
}
