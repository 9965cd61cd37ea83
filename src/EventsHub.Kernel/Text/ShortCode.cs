using System.Security.Cryptography;

namespace EventsHub.Kernel.Text;

/// <summary>Codes of registrations and orders, made to be read aloud and typed. They avoid characters that look or sound alike (0 O 1 I L 5 S 2 Z 8 B U
/// V).</summary>
public static class ShortCode
{
    /// <summary>The 23 characters that codes are made of.</summary>
    public const string Alphabet = "ACDEFGHJKMNPQRTWXY34679";

    /// <summary>A random code. Six characters give 148 million codes, so repetitions are rare; a unique index catches them.</summary>
    public static string New(int length = 6) => RandomNumberGenerator.GetString(Alphabet, length);

    /// <summary>A typed code in its stored form: upper case, without blanks and hyphens.</summary>
    public static string Normalize(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);
}
