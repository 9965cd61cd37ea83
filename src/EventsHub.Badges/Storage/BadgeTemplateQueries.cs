using EventsHub.Badges.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges.Storage;

internal static class BadgeTemplateQueries
{
    /// <summary>A template of an event.</summary>
    /// <exception cref="NotFoundException">The event has none of this id.</exception>
    public static async Task<BadgeTemplate> BadgeTemplateAsync(this EventsHubDb db, Guid eventId, Guid id, CancellationToken cancellationToken) =>
        await db.BadgeTemplates().FirstOrDefaultAsync(t => t.EventId == eventId && t.Id == id, cancellationToken) ?? throw new NotFoundException("badge-template");
}
