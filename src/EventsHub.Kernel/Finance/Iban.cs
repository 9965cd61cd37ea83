using System.Collections.Frozen;

namespace EventsHub.Kernel.Finance;

/// <summary>International bank account numbers (ISO 13616).</summary>
public static class Iban
{
    private static readonly FrozenSet<string> Sepa = FrozenSet.Create(
        StringComparer.Ordinal,
        "AD", "AL", "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GI", "GR", "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MD", "ME", "MK", "MT", "NL", "NO", "PL",
        "PT", "RO", "RS", "SE", "SI", "SK", "SM", "VA");

    /// <summary>The number without blanks and punctuation and in upper case, as payment files need it.</summary>
    public static string Normalize(string typed) => new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    /// <summary>The number in groups of four, as printed on invoices.</summary>
    public static string Print(string iban) => string.Join(' ', iban.Chunk(4).Select(group => new string(group)));

    /// <summary>True when the number has the length and form of an IBAN and its check digits are right. Blanks are ignored.</summary>
    public static bool IsValid(string typed)
    {
        var iban = Normalize(typed);
        return iban.Length is >= 15 and <= 34
            && iban.All(char.IsAsciiLetterOrDigit)
            && char.IsAsciiLetter(iban[0]) && char.IsAsciiLetter(iban[1]) && char.IsAsciiDigit(iban[2]) && char.IsAsciiDigit(iban[3])
            && (iban[4..] + iban[..4]).Aggregate(0, Remainder) == 1;
    }

    /// <summary>True when the account is in a country of the schemes of the European Payments Council (EPC409-09, as of 2025), by its first two letters.</summary>
    public static bool IsSepa(string iban) => Normalize(iban) is { Length: > 2 } number && Sepa.Contains(number[..2]);

    /// <summary>True when a text has the form of a BIC (ISO 9362): 8 or 11 letters and digits, the first six letters.</summary>
    public static bool IsBic(string typed) => typed.Trim() is { Length: 8 or 11 } bic
        && bic[..6].All(char.IsAsciiLetter) && bic[6..].All(char.IsAsciiLetterOrDigit);

    private static int Remainder(int rest, char c) => char.IsAsciiDigit(c) ? (rest * 10 + (c - '0')) % 97 : (rest * 100 + (c - 'A' + 10)) % 97;
}
