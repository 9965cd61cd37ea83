namespace EventsHub.Conference.Contracts;

/// <summary>The part of a signing key that everybody may have.</summary>
public sealed record PublicKeyRow
{
    /// <summary>Id of the event whose tickets and badges it signs, or did.</summary>
    public required Guid EventId { get; init; }

    /// <summary>The id of the key in codes; unique in the event.</summary>
    public required string KeyId { get; init; }

    /// <summary>The Ed25519 public key (RFC 8032), 32 bytes.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>When everything that it signed was made worthless (UTC); null while that is valid.</summary>
    public required DateTime? RevokedAt { get; init; }
}
