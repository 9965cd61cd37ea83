namespace EventsHub.Registrations.Contracts;

/// <summary>A key with which codes are checked.</summary>
/// <param name="KeyId">The id of the key in codes.</param>
/// <param name="Algorithm">Always <c>Ed25519</c>.</param>
/// <param name="PublicKey">The public key (RFC 8032), 32 bytes, in base64 (RFC 4648, section 4).</param>
/// <param name="IsRevoked">True when nothing that it signed is valid any more.</param>
public sealed record CheckKey(string KeyId, string Algorithm, byte[] PublicKey, bool IsRevoked);
