using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A key that signs the codes of an event's tickets and badges, or did. It signs from its creation until the next key takes over, and what it signed stays valid until it is revoked.</summary>
public sealed class SigningKey : Entity
{
    /// <summary>The key id of the key that an event had before keys could be turned over. No other has three characters.</summary>
    public const string OldKeyId = "OLD";

    /// <summary>Length of every other key id, in characters.</summary>
    public const int KeyIdLength = 4;

    private SigningKey()
    {
    }

    /// <summary>Id of the event.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The short name of the key in every code that it signs; unique in the event.</summary>
    public string KeyId { get; private set; } = "";

    /// <summary>How it signs.</summary>
    public SigningAlgorithm Algorithm { get; private set; }

    /// <summary>What checks its signatures, 32 bytes; null for <see cref="SigningAlgorithm.OldHmac"/>, which has no such part.</summary>
    public byte[]? PublicKey { get; private set; }

    /// <summary>What signs, encrypted once <see cref="IsSealed"/>. It never leaves the server.</summary>
    public byte[] Secret { get; private set; } = [];

    /// <summary>False as long as <see cref="Secret"/> is as an upgrade took it from the event: until the upgrade of its data encrypts it.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>When it was made (UTC); for a key from before keys could be turned over, when that was upgraded.</summary>
    public DateTime CreatedAt { get; private set; }

    /// <summary>When the next key took over (UTC); null for the key in use.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>When everything that it signed was made worthless (UTC); null while that is valid.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>True for the one key of an event that signs.</summary>
    public bool IsInUse => RetiredAt is null;

    /// <summary>True when nothing that it signed is valid any more.</summary>
    public bool IsRevoked => RevokedAt is not null;

    /// <summary>A new key, for <see cref="Event.TurnOver"/>.</summary>
    /// <param name="publicKey">What checks its signatures, 32 bytes.</param>
    /// <param name="sealedSecret">What signs, encrypted.</param>
    /// <param name="utc">The present time (UTC).</param>
    public static SigningKey New(byte[] publicKey, byte[] sealedSecret, DateTime utc) => new()
    {
        KeyId = ShortCode.New(KeyIdLength), Algorithm = SigningAlgorithm.Ed25519, PublicKey = publicKey, Secret = sealedSecret, IsSealed = true, CreatedAt = utc,
    };

    /// <summary>Encrypts the secret of a key that an upgrade brought; does nothing to others.</summary>
    public void Seal(Func<byte[], byte[]> encrypt)
    {
        if (!IsSealed)
        {
            (Secret, IsSealed) = (encrypt(Secret), true);
        }
    }

    /// <summary>The refusal to sign with a key whose secret cannot be decrypted any more.</summary>
    public DomainRuleException Lost() =>
        new("key.lost", "The key {0} cannot be opened any more, so no ticket and no badge can be made. Make a new key in the setup of the event, under signing keys.", KeyId);

    internal void BelongTo(Event @event) => EventId = @event.Id;

    internal void Retire(DateTime utc) => RetiredAt ??= utc;

    internal void Revoke(DateTime utc)
    {
        if (IsInUse)
        {
            throw new DomainRuleException("key.in-use", "Tickets and badges are signed with the key {0} now. Turn the keys over first, then revoke it.", KeyId);
        }

        RevokedAt ??= utc;
    }
}
