using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Public;

/// <summary>Lists the events that the public can see: those whose last day is not over at the venue, then past ones, the latest first.</summary>
public static class ListPublicEvents
{
    private const int AheadAtMost = 500;

    private const int PastAtMost = 50;

    [OpenToAll("It holds nothing but what organisers publish.")]
    public sealed record Query : IQuery<Result>;

    /// <param name="Ahead">Events that have not ended, the soonest first.</param>
    /// <param name="Past">Past events, the latest first, at most 50.</param>
    public sealed record Result(IReadOnlyList<Item> Ahead, IReadOnlyList<Item> Past);

    /// <summary>One event, with its texts in the current language.</summary>
    public sealed record Item(string Code, string Name, string Tagline, DateOnly StartsOn, DateOnly EndsOn, string City, bool IsRegistrationOpen);

    internal sealed class Handler(EventsHubDb db, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var now = time.GetUtcNow().UtcDateTime;
            // No zone is a day away from UTC, so the database can leave out what has certainly ended, or has not; the event's own date decides on the rest.
            var (yesterday, tomorrow) = (DateOnly.FromDateTime(now).AddDays(-1), DateOnly.FromDateTime(now).AddDays(1));
            var shown = db.Events().AsNoTracking().Where(e => e.Status != EventStatus.Draft && e.Status != EventStatus.Archived);
            return new(
                await ItemsAsync(shown.Where(e => e.EndsOn >= yesterday).OrderBy(e => e.StartsOn).Take(AheadAtMost), isOver: false, now, cancellationToken),
                [.. (await ItemsAsync(shown.Where(e => e.EndsOn < tomorrow).OrderByDescending(e => e.StartsOn).Take(2 * PastAtMost), isOver: true, now, cancellationToken)).Take(PastAtMost)]);
        }

        private static async Task<IReadOnlyList<Item>> ItemsAsync(IQueryable<Event> events, bool isOver, DateTime now, CancellationToken cancellationToken)
        {
            var rows = await events
                .Select(e => new { e.Code, e.Name, e.Tagline, e.StartsOn, e.EndsOn, e.TimeZone, e.Venue.City, e.Languages, e.Status })
                .ToListAsync(cancellationToken);
            return [.. rows.Where(e => e.EndsOn < EventTime.Day(now, e.TimeZone) == isOver).Select(e =>
            {
                var main = e.Languages.FirstOrDefault();
                return new Item(
                    e.Code, e.Name.In(Languages.Current, main), e.Tagline.In(Languages.Current, main), e.StartsOn, e.EndsOn, e.City,
                    !isOver && e.Status == EventStatus.RegistrationOpen);
            })];
        }
    }
}
