using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Storage;

/// <summary>Checks that the places counted as taken match the places sold, that every event has one key that can sign, and that stored events, rooms and products can be read.</summary>
internal sealed class ConferenceCheck(EventsHubDb db, ISales sales, SecretSeal seal) : IStorageCheck
{
    public async Task<IReadOnlyList<StorageFinding>> CheckAsync(CancellationToken cancellationToken) =>
    [
        .. await SeatsAsync(cancellationToken),
        .. await KeysAsync(cancellationToken),
        .. await UnreadableRows.OfAsync<Event>(db, "event", cancellationToken),
        .. await UnreadableRows.OfAsync<Room>(db, "room", cancellationToken),
        .. await UnreadableRows.OfAsync<Product>(db, "product", cancellationToken),
    ];

    private async Task<IEnumerable<StorageFinding>> KeysAsync(CancellationToken cancellationToken)
    {
        var events = await db.Events().AsNoTracking().Select(e => new { e.Code, InUse = e.Keys.Where(k => k.RetiredAt == null).ToList() }).ToListAsync(cancellationToken);
        return events.Where(e => e.InUse is not [var key] || seal.Open(key) is null).Select(e => new StorageFinding(
            "event.key", e.Code, e.InUse.Count == 1 ? $"Its key cannot be decrypted, so no ticket and no badge can be made. Make a new one with: eventshub event keys turn-over --event {e.Code}"
                : $"{e.InUse.Count} keys sign its tickets and badges, not one. Make a new one with: eventshub event keys turn-over --event {e.Code}"));
    }

    private async Task<IEnumerable<StorageFinding>> SeatsAsync(CancellationToken cancellationToken)
    {
        var wrong = await db.Quotas().WithSold(sales).Where(q => q.Taken != q.Sold)
            .Select(q => new { Event = db.Events().Where(e => e.Id == q.EventId).Select(e => e.Code).First(), q.Code, q.Taken, q.Sold })
            .ToListAsync(cancellationToken);
        return wrong.Select(q => new StorageFinding("quota.taken", $"{q.Event}/{q.Code}", $"{q.Taken} places are counted as taken, {q.Sold} are sold."));
    }
}
