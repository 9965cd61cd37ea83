using EventsHub.Conference.Contracts;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Overview;

/// <summary>Lists the events that the user may see, the latest first.</summary>
public static class ListEvents
{
    public const int PageSize = 50;

    [SignedIn]
    public sealed record Query(int Page = 1) : IQuery<Result>;

    public sealed record Result(IReadOnlyList<Row> Events, int Total, bool MayCreate)
    {
        public int Pages => (Total + PageSize - 1) / PageSize;
    }

    /// <summary>One event, with its name in the current language.</summary>
    /// <param name="Code">The event's code.</param>
    /// <param name="Name">The event's name.</param>
    /// <param name="City">The city of the venue.</param>
    /// <param name="StartsOn">First day.</param>
    /// <param name="EndsOn">Last day.</param>
    /// <param name="Status">The event's status.</param>
    /// <param name="Registered">The number of people with a confirmed registration.</param>
    public sealed record Row(string Code, string Name, string City, DateOnly StartsOn, DateOnly EndsOn, EventStatus Status, int Registered);

    internal sealed class Handler(EventsHubDb db, IAccess access, ISales sales) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var seen = db.Events().AsNoTracking();
            foreach (var scopes in (await access.ScopesAsync(Permission.ViewEvent, cancellationToken)).Where(s => !s.Everywhere))
            {
                seen = seen.Where(e => scopes.EventIds.Contains(e.Id) || e.SeriesKey != null && scopes.SeriesKeys.Contains(e.SeriesKey));
            }

            var total = await seen.CountAsync(cancellationToken);
            var rows = await seen
                .OrderByDescending(e => e.StartsOn).ThenBy(e => e.NormalizedCode)
                .Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize)
                .Select(e => new
                {
                    e.Id, e.Code, e.Name, e.Languages, e.Venue.City, e.StartsOn, e.EndsOn, e.Status,
                })
                .ToListAsync(cancellationToken);
            var attending = await sales.AttendingAsync([.. rows.Select(e => e.Id)], cancellationToken);
            var language = Languages.Current;
            return new(
                [.. rows.Select(e => new Row(e.Code, e.Name.In(language, e.Languages.FirstOrDefault()), e.City, e.StartsOn, e.EndsOn, e.Status, attending.GetValueOrDefault(e.Id)))],
                total, (await access.ScopesAsync(Permission.ManageEvents, cancellationToken)).All(s => s.Everywhere || s.SeriesKeys.Count > 0));
        }
    }
}
