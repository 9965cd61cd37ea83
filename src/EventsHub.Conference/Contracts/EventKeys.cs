using EventsHub.Conference.Domain;
using EventsHub.Conference.Keys;
using EventsHub.Conference.Storage;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Conference.Contracts;

/// <summary>Lets other modules sign with the keys of an event and check what was signed. What signs stays in here.</summary>
public sealed class EventKeys
{
    private readonly EventsHubDb _db;
    private readonly SecretSeal _seal;

    internal EventKeys(EventsHubDb db, SecretSeal seal) => (_db, _seal) = (db, seal);

    /// <summary>The id of the key from before keys could be turned over. Codes of that time do not name it.</summary>
    public static string OldKeyId => SigningKey.OldKeyId;

    /// <summary>The public parts of the keys of all events, as a query for others to filter; without the old keys, which have none.</summary>
    public IQueryable<PublicKeyRow> PublicKeyRows => _db.SigningKeys().AsNoTracking().Where(k => k.PublicKey != null).Select(k => new PublicKeyRow
    {
        EventId = k.EventId, KeyId = k.KeyId, PublicKey = k.PublicKey!, RevokedAt = k.RevokedAt,
    });

    /// <summary>The ids of an event's revoked keys, the old one included.</summary>
    public async Task<IReadOnlyCollection<string>> RevokedIdsAsync(Guid eventId, CancellationToken cancellationToken) =>
        await _db.SigningKeys().Where(k => k.EventId == eventId && k.RevokedAt != null).Select(k => k.KeyId).ToListAsync(cancellationToken);

    /// <summary>What signs for an event now. Every event has a key: it gets one when it is made, or by the upgrade from a version that had none.</summary>
    /// <exception cref="Kernel.Domain.DomainRuleException">The key cannot be decrypted, since the keys of Data Protection are lost.</exception>
    public async Task<CodeSigner> SignerAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var key = await _db.SigningKeys().AsNoTracking().FirstAsync(k => k.EventId == eventId && k.RetiredAt == null, cancellationToken);
        return new(key.KeyId, _seal.Open(key) ?? throw key.Lost());
    }

    /// <summary>The key that an event had before keys could be turned over; null for an event that is younger, and when it cannot be decrypted, since the keys of Data Protection are lost.</summary>
    public async Task<OldKey?> OldKeyAsync(Guid eventId, CancellationToken cancellationToken)
    {
        var key = await _db.SigningKeys().AsNoTracking().FirstOrDefaultAsync(k => k.EventId == eventId && k.Algorithm == SigningAlgorithm.OldHmac, cancellationToken);
        return key is not null && _seal.Open(key) is { } secret ? new(secret, key.IsRevoked) : null;
    }
}
