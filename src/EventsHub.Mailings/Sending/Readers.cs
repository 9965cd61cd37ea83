using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Mailings.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Mailings.Sending;

/// <summary>To how many addresses a mailing goes.</summary>
/// <param name="Addresses">How many get it.</param>
/// <param name="Unsubscribed">How many are left out, since they have unsubscribed.</param>
public sealed record Readers(int Addresses, int Unsubscribed)
{
    /// <summary>Counts at a time (UTC) whom a segment reaches. Whoever registers several people with one address counts once.</summary>
    internal static async Task<Readers> CountAsync(EventsHubDb db, HostedEvent @event, AttendeeSegment segment, bool isEssential, DateTime utc, CancellationToken cancellationToken)
    {
        var addresses = db.AddresseeRows(@event, segment, utc).Select(r => r.EmailNormalized).Distinct();
        var all = await addresses.CountAsync(cancellationToken);
        var unsubscribed = isEssential ? 0 : await db.Unsubscriptions().CountAsync(u => u.EventId == @event.Id && addresses.Contains(u.AddressKey), cancellationToken);
        return new(all - unsubscribed, unsubscribed);
    }
}
