using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Keys;

/// <summary>Encrypts the keys that events had before keys could be turned over, and gives every event one that signs.</summary>
internal sealed class SigningKeysOfEvents(SecretSeal seal, TimeProvider time) : IDataUpgrade
{
    public string Name => "20261129_SigningKeysOfEvents";

    public async Task ApplyAsync(EventsHubDb db, CancellationToken cancellationToken)
    {
        var unprepared = db.Events().Include(e => e.Keys).Where(e => e.Keys.All(k => k.RetiredAt != null) || e.Keys.Any(k => !k.IsSealed));
        foreach (var @event in await unprepared.ToListAsync(cancellationToken))
        {
            Prepare(@event);
        }
    }

    private void Prepare(Event @event)
    {
        foreach (var key in @event.Keys)
        {
            key.Seal(seal.Close);
        }

        if (!@event.Keys.Any(key => key.IsInUse))
        {
            @event.TurnOver(seal.NewKey(), time.GetUtcNow().UtcDateTime);
        }
    }
}
