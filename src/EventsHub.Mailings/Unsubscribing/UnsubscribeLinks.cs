using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Domain;
using EventsHub.Mailings.Storage;
using EventsHub.People.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Unsubscribing;

/// <summary>The links by which people unsubscribe from mailings with one click (RFC 8058). Each is of one mail, and says nothing of whom it is to.</summary>
internal static class UnsubscribeLinks
{
    /// <summary>Makes a link, which the caller saves.</summary>
    /// <returns>The token, of which only the hash is stored.</returns>
    public static string Add(EventsHubDb db, HostedEvent @event, Guid recipientId, DateTime now)
    {
        var (link, token) = AccessLink.Create(LinkPurpose.Unsubscribe, recipientId, now, PersonLinks.LifetimeAt(@event, now));
        db.AccessLinks.Add(link);
        return token;
    }

    /// <summary>The path of the page that a token opens.</summary>
    public static string PathOf(string eventCode, string token) => $"/e/{eventCode}/unsubscribe/{token}";

    /// <summary>A path that looks like it and opens nothing.</summary>
    public static string Example(string eventCode) => PathOf(eventCode, "example");

    /// <summary>The headers by which mail programs show a button; none for no address.</summary>
    public static IEnumerable<(string Name, string Value)> HeadersFor(string? address) =>
        address is null ? [] : [("List-Unsubscribe", $"<{address}>"), ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")];

    /// <summary>The address of whom a token belongs to, in the form in which addresses are compared; null when it is nobody's, has expired, or belongs to another event.</summary>
    public static async Task<string?> AddressOfAsync(this EventsHubDb db, Guid eventId, string token, DateTime now, CancellationToken cancellationToken)
    {
        var hash = AccessLink.Hash(token);
        var link = await db.AccessLinks.AsNoTracking().FirstOrDefaultAsync(l => l.TokenHash == hash && l.Purpose == LinkPurpose.Unsubscribe, cancellationToken);
        return link is null || !link.IsOpenAt(now) ? null
            : await db.MailingRecipients().Where(r => r.Id == link.SubjectId && db.Mailings().Any(m => m.Id == r.MailingId && m.EventId == eventId)).Select(r => r.AddressKey).FirstOrDefaultAsync(cancellationToken);
    }
}
