using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Templates;

/// <summary>Lists the templates of badges of an event, by name.</summary>
public static class ListBadgeTemplates
{
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode) : IQuery<IReadOnlyList<Row>>, IForEvent;

    /// <param name="Id">Id of the template.</param>
    /// <param name="Name">The name by which people choose it.</param>
    /// <param name="Width">Width of a badge in millimetres.</param>
    /// <param name="Height">Height of a badge in millimetres.</param>
    public sealed record Row(Guid Id, string Name, double Width, double Height);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var templates = await db.BadgeTemplates().AsNoTracking().Where(t => t.EventId == eventId).OrderBy(t => t.Name).Take(BadgeTemplate.MaxOfEvent).ToListAsync(cancellationToken);
            return [.. templates.Select(t => new Row(t.Id, t.Name, t.Face.Width, t.Face.Height))];
        }
    }
}
