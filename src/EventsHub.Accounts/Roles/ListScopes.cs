using EventsHub.Accounts.Contracts;
using EventsHub.Accounts.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Roles;

/// <summary>What a role can be given for: the series by name, then events and trips, the latest first.</summary>
public static class ListScopes
{
    [RequiresPermission(Permission.ManageAccounts)]
    public sealed record Query : IQuery<IReadOnlyList<Choice>>;

    /// <param name="Scope">A series, an event or a trip.</param>
    /// <param name="Key">Code of the event or trip, or name of the series.</param>
    /// <param name="Name">Name in the current language.</param>
    public sealed record Choice(ScopeKind Scope, string Key, string Name);

    internal sealed class Handler(EventsHubDb db, ITrips trips) : IRequestHandler<Query, IReadOnlyList<Choice>>
    {
        public async Task<IReadOnlyList<Choice>> Handle(Query request, CancellationToken cancellationToken)
        {
            var events = await db.EventRows().OrderByDescending(e => e.StartsOn).ThenBy(e => e.Code)
                .Select(e => new { e.Code, e.Name, e.Series, e.SeriesKey }).ToListAsync(cancellationToken);
            var tripRows = await trips.Trips.OrderByDescending(t => t.EndsOn).ThenBy(t => t.Code).Select(t => new { t.Code, t.Title }).ToListAsync(cancellationToken);
            return
            [
                .. events.Where(e => e.SeriesKey is not null).DistinctBy(e => e.SeriesKey).OrderBy(e => e.SeriesKey, StringComparer.Ordinal).Select(e => new Choice(ScopeKind.Series, e.Series!, e.Series!)),
                .. events.Select(e => new Choice(ScopeKind.Event, e.Code, e.Name.In(Languages.Current))),
                .. tripRows.Select(t => new Choice(ScopeKind.Trip, t.Code, t.Title)),
            ];
        }
    }
}
