using EventsHub.Badges.Storage;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Contracts;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Badges;

/// <summary>Brings prints from before keys could be turned over into the present form, so that a badge counts as changed afterwards exactly if it did before. Its migration has told apart those
/// without fingerprint that had changed already.</summary>
internal sealed class SigningKeysOfPrints(BadgeReader reader, EventKeys keys) : IDataUpgrade
{
    private const int AtOnce = 200;

    public string Name => "20261129_SigningKeysOfPrints";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        while (await db.BadgePrints().Where(p => p.KeyId == null).OrderBy(p => p.Id).Take(AtOnce).ToListAsync(cancellationToken) is { Count: > 0 } some)
        {
            List<Guid> ids = [.. some.Select(p => p.RegistrationId)];
            var events = await db.AttendeeRows().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.EventId, cancellationToken);
            foreach (var ofEvent in some.GroupBy(p => events[p.RegistrationId]))
            {
                var @event = await db.HostedEventAsync(ofEvent.Key, EventParts.Products, cancellationToken);
                var key = await keys.OldKeyAsync(@event.Id, cancellationToken);
                var fingerprint = new BadgeFingerprint(await reader.BadgeEventAsync(@event, cancellationToken));
                var now = new Dictionary<Guid, BadgeToPrint>();
                await foreach (var badge in reader.ReadAsync(@event, [.. ofEvent.Select(p => p.RegistrationId).Distinct()], signer: null, cancellationToken))
                {
                    now[badge.RegistrationId] = badge;
                }

                foreach (var print in ofEvent)
                {
                    var badge = now[print.RegistrationId];
                    print.Complete(key is null ? null : fingerprint.OfOld(badge, OldCode.For(key, print.RegistrationId)), fingerprint.Of(badge), EventKeys.OldKeyId);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
