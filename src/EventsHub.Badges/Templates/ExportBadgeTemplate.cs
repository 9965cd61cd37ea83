using EventsHub.Badges.Domain;
using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges.Templates;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Templates;

/// <summary>Writes a template of badges as a file, from which the same can be made elsewhere: one of the event's own, or one that comes with EventsHub, to begin with.</summary>
public static class ExportBadgeTemplate
{
    /// <param name="EventCode">The event's code.</param>
    /// <param name="Name">Name of the template; <see cref="BadgeTemplate.A6Name"/> and <see cref="BadgeTemplate.CardName"/> come with EventsHub. Capital letters make no difference.</param>
    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, string Name) : IQuery<Result>, IForEvent;

    /// <param name="Name">Name of the template.</param>
    /// <param name="Document">Its document.</param>
    public sealed record Result(string Name, string Document)
    {
        /// <summary>A name for the file.</summary>
        public string FileName => $"badge-{Name.ToLowerInvariant()}.json";
    }

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var own = await db.BadgeTemplates().AsNoTracking().Where(t => t.EventId == eventId).ToListAsync(cancellationToken);
            Result[] all = [new(BadgeTemplate.A6Name, FaceTemplate.A6Document), new(BadgeTemplate.CardName, FaceTemplate.CardDocument), .. own.Select(t => new Result(t.Name, t.Document))];
            return all.FirstOrDefault(t => string.Equals(t.Name, query.Name.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException("badge-template");
        }
    }
}
