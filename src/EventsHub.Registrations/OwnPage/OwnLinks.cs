using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Registrations.OwnPage;

/// <summary>The links that people come back to their registration by.</summary>
internal static class OwnLinks
{
    private const int DaysAfterTheEvent = 90;

    /// <summary>Makes a link, to be saved with the rest; it opens until three months after the event.</summary>
    /// <returns>The token, which is stored nowhere.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid registrationId, DateTime now)
    {
        var end = @event.EndsOn.AddDays(DaysAfterTheEvent).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var earliest = now.AddDays(DaysAfterTheEvent);
        var (link, token) = AccessLink.Create(LinkPurpose.Registration, registrationId, now, (end > earliest ? end : earliest) - now);
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The registration that a token opens.</summary>
    /// <exception cref="NotFoundException">None: unknown, of another event, or expired.</exception>
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

    /// <summary>Where a token leads.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/r/{token}";
}
