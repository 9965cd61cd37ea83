using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Sheets;

/// <summary>Lists the sheets of labels of an event, by name.</summary>
public static class ListBadgeSheets
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Id">Id of the sheet.</param>
    /// <param name="Sheet">The sheet.</param>
    public sealed record Row(Guid Id, BadgeSheetInput Sheet);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var sheets = await db.BadgeSheets().AsNoTracking().Where(s => s.EventId == eventId).OrderBy(s => s.Name).Take(BadgeSheet.MaxOfEvent).ToListAsync(cancellationToken);
            return [.. sheets.Select(s => new Row(s.Id, s.ToInput()))];
        }
    }
}
