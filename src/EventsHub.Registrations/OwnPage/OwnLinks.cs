using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnPage;

/// <summary>The personal links to people's own registrations.</summary>
internal static class OwnLinks
{
    private const int DaysAfterTheEvent = 90;

    /// <summary>Makes a link, which the caller saves. It works until 90 days after the event, and for 90 days at least.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid registrationId, DateTime now)
    {
        var (link, token) = AccessLink.Create(LinkPurpose.Registration, registrationId, now, LifetimeFor(@event, now));
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>How long a link works that is made now.</summary>
    public static TimeSpan LifetimeFor(HostedEvent @event, DateTime now)
    {
        var end = @event.EndsOn.AddDays(DaysAfterTheEvent).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var earliest = now.AddDays(DaysAfterTheEvent);
        return (end > earliest ? end : earliest) - now;
    }

    /// <summary>The id of the registration to which a token belongs.</summary>
    /// <exception cref="NotFoundException">The token is unknown, has expired, or belongs to another event.</exception>
    public static async Task<Guid> RegistrationOfAsync(EventsHubDb db, string eventCode, string token, DateTime now, CancellationToken cancellationToken)
    {
        var hash = AccessLink.Hash(token);
        var code = EventCode.Normalize(eventCode);
        var found = await db.AccessLinks.AsNoTracking()
            .Where(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Registration)
            .Join(db.Registrations(), l => l.SubjectId, r => r.Id, (l, r) => new { Link = l, r.Id, r.EventId })
            .Where(x => db.EventRows().Any(e => e.Id == x.EventId && e.NormalizedCode == code))
            .FirstOrDefaultAsync(cancellationToken);
        return found is not null && found.Link.IsOpenAt(now) ? found.Id : throw new NotFoundException("registration");
    }

    /// <summary>The path of the page that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/r/{token}";
}
