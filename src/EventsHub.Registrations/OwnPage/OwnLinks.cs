using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.People.Contracts;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnPage;

/// <summary>The personal links to people's own registrations.</summary>
internal static class OwnLinks
{
    /// <summary>Makes a link, which the caller saves. It works until 90 days after the event, and for 90 days at least.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid registrationId, DateTime now)
    {
        var (link, token) = AccessLink.Create(LinkPurpose.Registration, registrationId, now, PersonLinks.LifetimeAt(@event, now));
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The id of the registration to which a token belongs.</summary>
    /// <exception cref="NotFoundException">The token is unknown, has expired, or belongs to another event.</exception>
    public static async Task<Guid> RegistrationOfAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken)
    {
        var eventId = await db.EventIdAsync(eventCode, cancellationToken);
        if (await PersonLinks.PersonOfAsync(db, eventId, token, now, cancellationToken) is { } personId)
        {
            var theirs = await db.Registrations().AsNoTracking().Where(r => r.EventId == eventId && r.PersonId == personId).Select(r => new { r.Id, r.Status, r.RegisteredAt }).ToListAsync(cancellationToken);
            return Latest(theirs, r => r.Status, r => r.RegisteredAt)?.Id ?? throw new NotFoundException("registration");
        }

        var hash = AccessLink.Hash(token);
        var found = await db.AccessLinks.AsNoTracking()
            .Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Registration)
            .Join(db.Registrations().Where(r => r.EventId == eventId), l => l.SubjectId, r => r.Id, (l, r) => new { Link = l, r.Id })
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && found.Link.IsOpenAt(now) ? found.Id : throw new NotFoundException("registration");
    }

    /// <summary>Of several registrations of one person the one that counts: the latest that is not over, or else the latest; null for none.</summary>
    public static T? Latest<T>(IEnumerable<T> registrations, Func<T, RegistrationStatus> statusOf, Func<T, DateTime> registeredAt) where T : class =>
        registrations.OrderBy(r => SaleSteps.Over.Contains(statusOf(r))).ThenByDescending(registeredAt).FirstOrDefault();

    /// <summary>The path of the page that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/r/{token}";
}
