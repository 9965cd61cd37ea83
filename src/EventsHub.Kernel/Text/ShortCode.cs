using System.Security.Cryptography;

namespace EventsHub.Kernel.Text;

/// <summary>References that people read aloud and type: no letters or digits that look or sound alike (no 0 O 1 I L 5 S 2 Z 8 B U V).</summary>
public static class ShortCode
{
    /// <summary>The characters that stand in a code.</summary>
    public const string Alphabet = "ACDEFGHJKMNPQRTWXY34679";

    /// <summary>A random code; 6 characters give 148 million.</summary>
    public static string New(int length = 6) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>What someone typed, as codes are stored: upper case, without blanks and hyphens.</summary>
    public static string Normalize(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
