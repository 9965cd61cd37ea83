using System.Security.Cryptography;

namespace EventsHub.Conference.Contracts;

/// <summary>The key that an event had before keys could be turned over. Whoever has it can forge codes, so it checks old ones on the server and is given to nobody.</summary>
public sealed class OldKey
{
    private readonly byte[] _secret;

    internal OldKey(byte[] secret, bool isRevoked) => (_secret, IsRevoked) = (secret, isRevoked);

    /// <summary>True when nothing that it signed is valid any more.</summary>
    public bool IsRevoked { get; }

    /// <summary>The HMAC-SHA256 (RFC 2104) of a message, 32 bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> message) => HMACSHA256.HashData(_secret, message);
}
