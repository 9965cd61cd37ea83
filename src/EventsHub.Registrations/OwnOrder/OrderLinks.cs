using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnOrder;

/// <summary>The links of buyers to the orders that they pay. They go by mail to the buyer alone.</summary>
internal static class OrderLinks
{
    /// <summary>Makes a link, which the caller saves. It works as long as those of attendees.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid orderId, DateTime now)
    {
        var (link, token) = AccessLink.Create(LinkPurpose.Order, orderId, now, PersonLinks.LifetimeAt(@event, now));
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The id of the order to which a token belongs.</summary>
    /// <exception cref="NotFoundException">The token is unknown, has expired, or belongs to another event.</exception>
    public static async Task<Guid> OrderOfAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken) =>
        await FindOrderAsync(db, eventCode, token, now, cancellationToken) ?? throw new NotFoundException("order");

    /// <summary>The id of the order to which a token belongs; null when the token is unknown, has expired, or belongs to something else.</summary>
    public static async Task<Guid?> FindOrderAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken)
    {
        var hash = AccessLink.Hash(token);
        var code = EventCode.Normalize(eventCode);
        var found = await db.AccessLinks.AsNoTracking()
            .Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Order)
            .Join(db.Orders(), l => l.SubjectId, o => o.Id, (l, o) => new { Link = l, o.Id, o.EventId })
            .Where(x => db.EventRows().Any(e => e.Id == x.EventId && e.NormalizedCode == code))
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && found.Link.IsOpenAt(now) ? found.Id : null;
    }

    /// <summary>The path of the page that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/o/{token}";
}
