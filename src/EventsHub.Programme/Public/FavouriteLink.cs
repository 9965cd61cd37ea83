using System.Buffers.Text;
using System.Security.Cryptography;

namespace EventsHub.Programme.Public;

/// <summary>Links to favourites: <c>ids=</c> followed by the ids of sessions and talks without separator, seven characters each. An id consists of the
/// first 42 bits of the SHA-256 of the external id, in Base64url. It survives releases, imports and renaming, reveals nothing about the person, and
/// keeps links short: twenty favourites need 140 characters. Unknown ids are ignored.</summary>
public static class FavouriteLink
{
    public const string Parameter = "ids";

    /// <summary>Maximum number of favourites in a link; further ones are ignored.</summary>
    public const int Most = 200;

    private const int Length = 7;

    public static string FavouriteIdOf(Guid externalId)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(externalId.ToByteArray(bigEndian: true), hash);
        return Base64Url.EncodeToString(hash[..6])[..Length];
    }

    /// <summary>The ids in a link. Incomplete or malformed ones are ignored.</summary>
    public static IReadOnlySet<string> Read(string? ids) =>
        (ids ?? "").Chunk(Length).Where(mark => mark.Length == Length && Array.TrueForAll(mark, IsLetter)).Take(Most).Select(mark => new string(mark)).ToHashSet();

    public static string Write(IEnumerable<string> marks) => string.Concat(marks.Take(Most));

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
