using System.Buffers.Text;
using System.Security.Cryptography;

namespace EventsHub.Registrations.Contracts;

/// <summary>The signed opaque token in the QR code of a ticket or badge: it names a registration, says nothing about the person, and
/// can be checked at a gate that has the event's key but no network.</summary>
public static class TicketToken
{
    private const int SignatureLength = 16;

    /// <summary>The token: 16 bytes of identity and 16 of HMAC-SHA256 (RFC 2104, truncated), in base64url, 43 characters.</summary>
    public static string For(byte[] eventKey, Guid registrationId)
    {
        Span<byte> token = stackalloc byte[16 + SignatureLength];
        registrationId.TryWriteBytes(token, bigEndian: true, out _);
        HMACSHA256.HashData(eventKey, token[..16])[..SignatureLength].CopyTo(token[16..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The registration that a token names, or null when the token is not one of this event's.</summary>
    public static Guid? Read(byte[] eventKey, string token)
    {
        Span<byte> bytes = stackalloc byte[16 + SignatureLength];
        return token.Length == 43 && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == bytes.Length
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(eventKey, bytes[..16]).AsSpan(0, SignatureLength), bytes[16..])
            ? new Guid(bytes[..16], bigEndian: true)
            : null;
    }
}
