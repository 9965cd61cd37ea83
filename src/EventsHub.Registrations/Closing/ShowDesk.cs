using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Registrations.Storage;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.Closing;

/// <summary>What was taken at the desk since the last closing, and the closings made, the latest first.</summary>
public static class ShowDesk
{
    public const int PageSize = 30;

    /// <summary>The most open payments and refunds that are listed one by one; sums are of all.</summary>
    public const int MostShown = 500;

    /// <param name="EventCode">The event's code.</param>
    /// <param name="Page">The page of the closings, beginning with 1.</param>
    [RequiresPermission(Permission.ManageRegistrations)]
    public sealed record Query(string EventCode, int Page = 1) : IQuery<Result>, IForEvent;

    /// <param name="Today">The present day at the venue.</param>
    /// <param name="Open">What is in no closing yet, the oldest first, at most 500.</param>
    /// <param name="Sums">The sums of all that is in no closing yet.</param>
    /// <param name="Pages">The number of pages of closings, at least 1.</param>
    /// <param name="Closings">The closings of the page.</param>
    public sealed record Result(DateOnly Today, IReadOnlyList<DeskRow> Open, IReadOnlyList<DeskSum> Sums, int Pages, IReadOnlyList<Closed> Closings);

    /// <param name="Number">The number of the closing.</param>
    /// <param name="Day">The day that it closes.</param>
    /// <param name="ClosedAt">When it was made (UTC).</param>
    /// <param name="ClosedBy">Who made it; empty for the operator.</param>
    /// <param name="Entries">How many payments and refunds it lists.</param>
    public sealed record Closed(int Number, DateOnly Day, DateTime ClosedAt, string ClosedBy, int Entries);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator(Texts texts) => RuleFor(q => q.Page).GreaterThan(0).WithMessage(_ => texts["Pages are counted from 1."]);
    }

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var closings = db.DayClosings().AsNoTracking().Where(c => c.EventId == @event.Id);
            var total = await closings.CountAsync(cancellationToken);
            var page = await closings.OrderByDescending(c => c.Number).Skip((query.Page - 1) * PageSize).Take(PageSize)
                .Select(c => new Closed(c.Number, c.Day, c.ClosedAt, c.ClosedByName, db.ClosedEntries().Count(e => e.ClosingId == c.Id))).ToListAsync(cancellationToken);
            var closed = await closings.OrderByDescending(c => c.Number).Select(c => (DateOnly?)c.Day).FirstOrDefaultAsync(cancellationToken);
            List<DeskRow> open = [.. (await db.OpenDeskMoneyAsync(@event, cancellationToken)).Select(m => DeskRow.Of(m, closed))];
            return new(EventTime.Day(time.GetUtcNow().UtcDateTime, @event.TimeZone), [.. open.Take(MostShown)], DeskSum.Of(open), Math.Max(1, (total + PageSize - 1) / PageSize), page);
        }
    }
}
