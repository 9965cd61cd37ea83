using System.Buffers.Text;
using System.Security.Cryptography;

namespace EventsHub.Programme.Public;

/// <summary>Favourites in an address: <c>ids=</c> followed by the marks of sessions and talks, seven letters each, one behind the other. A mark is
/// the first 42 bits of a SHA-256 over the external identity, in base64url: it stays the same through releases, imports and renaming, says nothing
/// of the person, and twenty favourites make 140 letters. What no longer exists, or never did, is passed over.</summary>
public static class FavouriteLink
{
    public const string Parameter = "ids";

    /// <summary>How many favourites an address holds; more are passed over.</summary>
    public const int Most = 200;

    private const int Length = 7;

    public static string FavouriteIdOf(Guid externalId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(externalId.ToByteArray(bigEndian: true), hash);
        return Base64Url.EncodeToString(hash[..6])[..Length];
    }

    /// <summary>The marks that an address holds. An incomplete or strange one is passed over.</summary>
    public static IReadOnlySet<string> Read(string? ids) =>
        (ids ?? "").Chunk(Length).Where(mark => mark.Length == Length && Array.TrueForAll(mark, IsLetter)).Take(Most).Select(mark => new string(mark)).ToHashSet();

    public static string Write(IEnumerable<string> marks) => string.Concat(marks.Take(Most));

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
