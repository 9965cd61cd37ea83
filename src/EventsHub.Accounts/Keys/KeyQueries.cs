using EventsHub.Accounts.Domain;
using EventsHub.Accounts.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Accounts.Keys;

internal static class KeyQueries
{
    /// <summary>The devices that were added to an event.</summary>
    public static IQueryable<AccessKey> DevicesOf(this EventsHubDb db, Guid eventId) =>
        db.AccessKeys().AsNoTracking().Where(k => k.Kind == HolderKind.Device && db.Grants().Any(g => g.KeyId == k.Id && g.EventId == eventId));
}
