using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

internal static class TalkSlugs
{
    public static async Task<string> FreeSlugAsync(this EventsHubDb db, Talk talk, HostedEvent @event, CancellationToken cancellationToken)
    {
        var slug = Slug.Of(talk.Title.In(@event.MainLanguage));
        var taken = await db.Talks().Where(t => t.EventId == @event.Id && t.Slug.StartsWith(slug)).Select(t => t.Slug).ToListAsync(cancellationToken);
        return Slug.Unique(slug, $"talk-{talk.ExternalId.ToString("N")[^8..]}", taken.Append(Talk.ReservedSlug).ToHashSet());
    }
}
