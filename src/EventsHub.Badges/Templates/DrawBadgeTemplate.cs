using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Documents.Badges;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using MediatR;

namespace EventsHub.Badges.Templates;

/// <summary>Draws a template as SVG with the first badge of the event, or with an invented one while nobody is registered.</summary>
public static class DrawBadgeTemplate
{
    private static readonly Badge Invented = new(
        "Zoé Exemple", null, "Sample University", "Sampleland", "PARTICIPANT", RoleColours.OfTicket(0), "SAMPLE", "SAMPLE", null, ["Gala dinner"]);

    [RequiresPermission(Permission.PrintBadges)]
    public sealed record Query(string EventCode, Guid Id) : IQuery<string>, IForEvent;

    internal sealed class Handler(EventsHubDb db, BadgeReader reader, EventKeys keys, BadgePrinter printer) : IRequestHandler<Query, string>
    {
        public async Task<string> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, EventParts.Products, cancellationToken);
            var face = (await db.BadgeTemplateAsync(@event.Id, query.Id, cancellationToken)).Face;
            var first = (await reader.SelectAsync(@event, new(), cancellationToken)).Ids.Take(1).ToList();
            var badge = await reader.ReadAsync(@event, first, await keys.SignerAsync(@event.Id, cancellationToken), cancellationToken).Select(found => found.Badge).FirstOrDefaultAsync(cancellationToken);
            return printer.Preview(await reader.BadgeEventAsync(@event, cancellationToken), [badge ?? Invented], BadgePaper.For(face), face);
        }
    }
}
