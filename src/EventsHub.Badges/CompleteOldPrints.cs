using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Gives badges printed before fingerprints were stored the fingerprint of what they show now. By then the upgrade has told apart those that had changed already.</summary>
internal sealed class CompleteOldPrints(EventsHubDb db, BadgeReader reader) : IHousekeeping
{
    private const int AtOnce = 200;

    public async Task CleanAsync(DateTime utc, CancellationToken cancellationToken)
    {
        while (await db.BadgePrints().Where(p => p.Fingerprint == null).OrderBy(p => p.Id).Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } some)
        {
            List<Guid> ids = [.. some.Select(p => p.RegistrationId)];
            var events = await db.AttendeeRows().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.EventId, cancellationToken);
            foreach (var ofEvent in some.GroupBy(p => events[p.RegistrationId]))
            {
                var @event = await db.HostedEventAsync(ofEvent.Key, EventParts.Products, cancellationToken);
                var now = await reader.FingerprintsAsync(@event, [.. ofEvent.Select(p => p.RegistrationId)], cancellationToken);
                foreach (var print in ofEvent)
                {
                    print.Complete(now[print.RegistrationId]);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
