using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace EventsHub.Kernel.Finance;

/// <summary>VAT identification numbers of the European Union, by the forms that the member states use (Council Directive 2006/112/EC, article 215; the forms are those of the
/// European Commission's VIES) and by their check digits. Whether a number was really given to somebody is not checked.</summary>
public static class VatId
{
    /// <summary>The longest number, in characters.</summary>
    public const int MaxLength = 14;

    // What follows the two letters of the country. Greece writes EL. Northern Ireland has XI, and Monaco is under the French tax office.
    private static readonly FrozenDictionary<string, Regex> Forms = new Dictionary<string, string>
    {
        ["AT"] = "U[0-9]{8}", ["BE"] = "[01][0-9]{9}", ["BG"] = "[0-9]{9,10}", ["CY"] = "[0-9]{8}[A-Z]", ["CZ"] = "[0-9]{8,10}", ["DE"] = "[0-9]{9}", ["DK"] = "[0-9]{8}",
        ["EE"] = "[0-9]{9}", ["EL"] = "[0-9]{9}", ["ES"] = "(?:[A-Z][0-9]{7}[0-9A-Z]|[0-9]{8}[A-Z])", ["FI"] = "[0-9]{8}", ["FR"] = "[0-9A-HJ-NP-Z]{2}[0-9]{9}", ["HR"] = "[0-9]{11}",
        ["HU"] = "[0-9]{8}", ["IE"] = "[0-9][0-9A-Z+*][0-9]{5}[A-W][A-I]?", ["IT"] = "[0-9]{11}", ["LT"] = "(?:[0-9]{9}|[0-9]{12})", ["LU"] = "[0-9]{8}", ["LV"] = "[0-9]{11}",
        ["MT"] = "[0-9]{8}", ["NL"] = "[0-9]{9}B[0-9]{2}", ["PL"] = "[0-9]{10}", ["PT"] = "[0-9]{9}", ["RO"] = "[0-9]{2,10}", ["SE"] = "[0-9]{10}01", ["SI"] = "[0-9]{8}",
        ["SK"] = "[0-9]{10}", ["XI"] = "(?:[0-9]{9}|[0-9]{12}|GD[0-9]{3}|HA[0-9]{3})",
    }.ToFrozenDictionary(form => form.Key, form => new Regex($"^{form.Value}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking));

    /// <summary>The number without blanks and punctuation and in upper case, as it stands on invoices.</summary>
    public static string Normalize(string typed) => new([.. typed.Where(c => char.IsLetterOrDigit(c) || c is '+' or '*').Select(char.ToUpperInvariant)]);

    /// <summary>True when the country gives VAT numbers of the European Union.</summary>
    /// <param name="country">ISO 3166-1 alpha-2 code.</param>
    public static bool IsGivenIn(string country) => Forms.ContainsKey(PrefixOf(country));

    /// <summary>True when a number has the form that its country uses and right check digits, and the country's letters before it.</summary>
    /// <param name="typed">The number, with or without blanks and dots.</param>
    /// <param name="country">ISO 3166-1 alpha-2 code of the country of whoever has the number.</param>
    public static bool IsValid(string typed, string country)
    {
        var (number, prefix) = (Normalize(typed), PrefixOf(country));
        return Forms.TryGetValue(prefix, out var form) && number.StartsWith(prefix, StringComparison.Ordinal) && form.IsMatch(number[prefix.Length..]) && VatCheckDigits.AreRight(prefix, number[prefix.Length..]);
    }

    private static string PrefixOf(string country) => country switch
    {
        "GR" => "EL",
        "GB" => "XI",
        "MC" => "FR",
        _ => country,
    };
}
