using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Storage;
using EventsHub.People.Mails;
using EventsHub.People.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.People.Contracts;

/// <summary>The personal links to the page on which people see all that they are at an event. They go by mail to the address that is known of the person, and so prove who opens them.</summary>
public static class PersonLinks
{
    private const int DaysAfterTheEvent = 90;

    /// <summary>Makes a link, which the caller saves. It works until 90 days after the event, and for 90 days at least.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid personId, DateTime now)
    {
        var (link, token) = AccessLink.Create(LinkPurpose.Person, personId, now, LifetimeAt(@event, now));
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>Mails a link to whoever of an event has an address and does not attend: whoever attends is mailed about that. Nothing is saved yet.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="eventId">Id of the event.</param>
    /// <param name="address">The address in the form in which addresses are compared.</param>
    /// <param name="now">The time (UTC).</param>
    /// <param name="recently">Whoever was mailed one since (UTC) is mailed none now.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public static async Task SendAgainAsync(EventsHubDb db, Guid eventId, string address, DateTime now, DateTime recently, CancellationToken cancellationToken)
    {
        var known = await db.People()
            .Where(p => p.EventId == eventId && p.EmailNormalized == address && p.MergedIntoId == null)
            .Where(p => !db.Outbox.Any(m => m.SubjectId == p.Id && m.Kind == PeopleMailKinds.Link && m.CreatedAt > recently))
            .OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => p.Id).Take(10).ToListAsync(cancellationToken);
        db.Outbox.AddRange(known.Select(id => OutboxMessage.For(PeopleMailKinds.Link, id, now)));
    }

    /// <summary>How long a personal link works that is made at a time (UTC).</summary>
    public static TimeSpan LifetimeAt(HostedEvent @event, DateTime now)
    {
        var end = @event.EndsOn.AddDays(DaysAfterTheEvent).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var earliest = now.AddDays(DaysAfterTheEvent);
        return (end > earliest ? end : earliest) - now;
    }

    /// <summary>The id of the person to whom a token belongs: of the one who stands for them when they were merged. Null when the token is no person's, has expired, or belongs to another event.</summary>
    public static async Task<Guid?> PersonOfAsync(EventsHubDb db, Guid eventId, string token, DateTime now, CancellationToken cancellationToken)
    {
        var hash = AccessLink.Hash(token);
        var link = await db.AccessLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Person, cancellationToken);
        var id = link is not null && link.IsOpenAt(now) ? link.SubjectId : (Guid?)null;
        var person = await db.People().AsNoTracking().Where(p => p.Id == id && p.EventId == eventId).Select(p => new { p.Id, p.MergedIntoId }).FirstOrDefaultAsync(cancellationToken);
        while (person?.MergedIntoId is { } into)
        {
            person = await db.People().AsNoTracking().Where(p => p.Id == into).Select(p => new { p.Id, p.MergedIntoId }).FirstOrDefaultAsync(cancellationToken);
        }

        return person?.Id;
    }

    /// <summary>The path of the page that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/p/{token}";
}
