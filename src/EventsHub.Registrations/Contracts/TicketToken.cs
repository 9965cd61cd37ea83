using System.Buffers.Text;
using System.Security.Cryptography;

namespace EventsHub.Registrations.Contracts;

/// <summary>The signed token in the QR code of a ticket or badge. It identifies a registration, tells nothing about the person, and
/// can be checked at a gate that has the event's key but no network.</summary>
public static class TicketToken
{
    private const int SignatureLength = 16;

    /// <summary>The token of a registration: its id (16 bytes) and the first 16 bytes of an HMAC-SHA256 (RFC 2104), in base64url, 43 characters.</summary>
    public static string For(byte[] eventKey, Guid registrationId)
    {
        Span<byte> token = stackalloc byte[16 + SignatureLength];
        registrationId.TryWriteBytes(token, bigEndian: true, out _);
        HMACSHA256.HashData(eventKey, token[..16])[..SignatureLength].CopyTo(token[16..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The id of the registration that a token identifies; null when the token is not valid for this event.</summary>
    public static Guid? Read(byte[] eventKey, string token)
    {
        Span<byte> bytes = stackalloc byte[16 + SignatureLength];
        return token.Length == 43 && Base64Url.TryDecodeFromChars(token, bytes, out var length) && length == bytes.Length
            && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(eventKey, bytes[..16]).AsSpan(0, SignatureLength), bytes[16..])
            ? new Guid(bytes[..16], bigEndian: true)
            : null;
    }
}
