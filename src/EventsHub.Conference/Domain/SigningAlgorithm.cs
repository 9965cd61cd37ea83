namespace EventsHub.Conference.Domain;

/// <summary>How codes of tickets and badges are signed with a <see cref="SigningKey"/>.</summary>
public enum SigningAlgorithm
{
    /// <summary>Ed25519 (RFC 8032): checked with the public key, which may be given away.</summary>
    Ed25519,

    /// <summary>HMAC-SHA256 (RFC 2104), as before keys could be turned over: whoever can check these codes can forge them, so only the server does. Nothing is signed with it any more.</summary>
    OldHmac,
}
