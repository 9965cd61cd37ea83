using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using EventsHub.Conference.Contracts;

namespace EventsHub.Registrations.Contracts;

/// <summary>The code of tickets and badges from before keys could be turned over: the id of the registration (16 bytes) and the first 16 bytes of an HMAC-SHA256 (RFC 2104), in base64url, 43 characters.
/// None is made any more, but tickets with them are in people's mail.</summary>
public static class OldCode
{
    private const int Length = 43;
    private const int IdLength = 16;
    private const int MarkLength = 16;

    /// <summary>The code that a registration had: badges printed then are compared by it.</summary>
    public static string For(OldKey key, Guid registrationId)
    {
        Span<byte> code = stackalloc byte[IdLength + MarkLength];
        registrationId.TryWriteBytes(code, bigEndian: true, out _);
        key.Sign(code[..IdLength]).AsSpan(0, MarkLength).CopyTo(code[IdLength..]);
        return Base64Url.EncodeToString(code);
    }

    /// <summary>The id of the registration that a text names, without checking anything; null when the text does not have the form of an old code.</summary>
    public static Guid? RegistrationIn(string text)
    {
        Span<byte> bytes = stackalloc byte[IdLength + MarkLength];
        return text.Length == Length && Base64Url.DecodeFromChars(text, bytes, out _, out var length) == OperationStatus.Done && length == bytes.Length
            ? new Guid(bytes[..IdLength], bigEndian: true)
            : null;
    }

    /// <summary>True when a text is the old code of a registration.</summary>
    public static bool IsOf(OldKey key, Guid registrationId, string text) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(For(key, registrationId)), System.Text.Encoding.ASCII.GetBytes(text));
}
