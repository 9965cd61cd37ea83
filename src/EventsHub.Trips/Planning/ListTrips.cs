using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Time;
using EventsHub.Trips.Domain;
using EventsHub.Trips.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Trips.Planning;

/// <summary>Lists the trips that the sender leads: those whose event has not ended yet or, on request, those whose event has.</summary>
public static class ListTrips
{
    public const int PageSize = 50;

    [RequiresPermission(Permission.ManageTrips, Anywhere = true)]
    public sealed record Query(bool Past = false, int Page = 1) : IQuery<Result>;

    /// <summary>One page of trips: those to come sorted by first day, past ones with the latest first.</summary>
    public sealed record Result(IReadOnlyList<Row> Trips, int Total, int Pages);

    public sealed record Row(string Code, string Title, string City, string Country, DateOnly StartsOn, DateOnly EndsOn, TripStatus Status, string Leader, int Travellers);

    internal sealed class Handler(EventsHubDb db, IAccess access, TimeProvider time) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = EventTime.DayOfTheLast(time.GetUtcNow().UtcDateTime);
            var trips = db.Trips().AsNoTracking().Where(t => query.Past ? t.EndsOn < today : t.EndsOn >= today);
            foreach (var scopes in (await access.ScopesAsync(Permission.ManageTrips, cancellationToken)).Where(s => !s.Everywhere))
            {
                trips = trips.Where(t => scopes.TripIds.Contains(t.Id));
            }

            var total = await trips.CountAsync(cancellationToken);
            trips = query.Past ? trips.OrderByDescending(t => t.StartsOn).ThenBy(t => t.Code) : trips.OrderBy(t => t.StartsOn).ThenBy(t => t.Code);
            var rows = await trips.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Select(t => new Row(t.Code, t.Title, t.City, t.Country, t.StartsOn, t.EndsOn, t.Status, t.Leader, t.Travellers.Count))
                .ToListAsync(cancellationToken);
            return new(rows, total, (total + PageSize - 1) / PageSize);
        }
    }
}
