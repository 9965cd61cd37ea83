using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Closing;

/// <summary>A closing as it was made.</summary>
public static class ShowClosing
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Number">The number of the closing.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, int Number) : IQuery<Result>, IForEvent;

    /// <param name="Number">Its number.</param>
    /// <param name="Day">The day that it closes.</param>
    /// <param name="ClosedAt">When it was made (UTC).</param>
    /// <param name="ClosedBy">Who made it; empty for the operator.</param>
    /// <param name="Rows">What it lists, in order of time.</param>
    /// <param name="Sums">Its sums by day, person and method.</param>
    public sealed record Result(int Number, DateOnly Day, DateTime ClosedAt, string ClosedBy, IReadOnlyList<DeskRow> Rows, IReadOnlyList<DeskSum> Sums);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var closing = await db.ClosingAsync(await db.EventIdAsync(query.EventCode, cancellationToken), query.Number, cancellationToken);
            List<DeskRow> rows = [.. closing.Entries.OrderBy(e => e.Position).Select(DeskRow.Of)];
            return new(closing.Number, closing.Day, closing.ClosedAt, closing.ClosedByName, rows, DeskSum.Of(rows));
        }
    }

    internal static async Task<DayClosing> ClosingAsync(this EventsHubDb db, Guid eventId, int number, CancellationToken cancellationToken) =>
        await db.DayClosings().AsNoTracking().Include(c => c.Entries).FirstOrDefaultAsync(c => c.EventId == eventId && c.Number == number, cancellationToken) ?? throw new NotFoundException("closing");
}
