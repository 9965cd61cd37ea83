using EventsHub.Conference.Storage;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Setup;

/// <summary>Lists the series in which the sender may create events; null for whoever may create events in any series, or in none.</summary>
public static class ListMySeries
{
    [RequiresPermission(Permission.ManageEvents, Anywhere = true)]
    public sealed record Query : IQuery<IReadOnlyList<string>?>;

    internal sealed class Handler(EventsHubDb db, IAccess access) : IRequestHandler<Query, IReadOnlyList<string>?>
    {
        public async Task<IReadOnlyList<string>?> Handle(Query query, CancellationToken cancellationToken)
        {
            var limits = (await access.ScopesAsync(Permission.ManageEvents, cancellationToken)).Where(s => !s.Everywhere).ToList();
            if (limits.Count == 0)
            {
                return null;
            }

            if (limits.Exists(s => s.SeriesKeys.Count == 0))
            {
                throw new ForbiddenException(isSignedIn: true);
            }

            var events = db.Events().AsNoTracking();
            foreach (var scopes in limits)
            {
                events = events.Where(e => e.SeriesKey != null && scopes.SeriesKeys.Contains(e.SeriesKey));
            }

            var names = await events.OrderByDescending(e => e.StartsOn).Select(e => new { e.Series, e.SeriesKey }).ToListAsync(cancellationToken);
            return [.. names.DistinctBy(n => n.SeriesKey).Select(n => n.Series!).Order(StringComparer.CurrentCulture)];
        }
    }
}
