using System.Collections.Frozen;

namespace EventsHub.Kernel.Finance;

/// <summary>The check digits inside VAT numbers of the European Union, by the rules that the tax offices of the member states have published. Numbers of persons whose rule goes by
/// dates of birth, and forms without a check digit, pass.</summary>
internal static class VatCheckDigits
{
    private const string SpanishLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
    private const string IrishLetters = "WABCDEFGHIJKLMNOPQRSTUV";
    private const string FrenchLetters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    // What follows the letters of the country, which has its form already.
    private static readonly FrozenDictionary<string, Func<string, bool>> Rules = new Dictionary<string, Func<string, bool>>
    {
        ["AT"] = n => (Alternately(n[1..8]) + Digit(n[8]) + 4) % 10 == 0,
        ["BE"] = n => 97 - (Number(n[..8]) % 97) == Number(n[8..]),
        ["BG"] = n => n.Length != 9 || Digit(n[8]) == (Weighed(n, 1, 2, 3, 4, 5, 6, 7, 8) % 11 is var sum && sum < 10 ? sum : Weighed(n, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10),
        ["CY"] = n => n[8] - 'A' == Enumerable.Range(0, 8).Sum(i => i % 2 == 1 ? Digit(n[i]) : Cypriot(Digit(n[i]))) % 26,
        ["CZ"] = n => n.Length != 8 || Digit(n[7]) == (Complement(Weighed(n, 8, 7, 6, 5, 4, 3, 2)) is var rest && rest == 0 ? 1 : rest % 10),
        ["DE"] = n => n[0] != '0' && IsMod1110(n),
        ["DK"] = n => Weighed(n, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
        ["EE"] = n => Weighed(n, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0,
        ["EL"] = n => Weighed(n, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == Digit(n[8]),
        ["ES"] = IsSpanish,
        ["FI"] = n => Weighed(n, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0,
        ["FR"] = IsFrench,
        ["HR"] = IsMod1110,
        ["HU"] = n => Weighed(n, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0,
        ["IE"] = IsIrish,
        ["IT"] = n => Alternately(n) % 10 == 0 || n[..10].All(c => c == '0'),
        ["LT"] = n => n[^2] == '1' && Digit(n[^1]) == (Lithuanian(n, 0) is var sum && sum < 10 ? sum : Lithuanian(n, 2) % 10),
        ["LU"] = n => Number(n[..6]) % 89 == Number(n[6..]),
        ["LV"] = n => n[0] <= '3' || Weighed(n, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3,
        ["MT"] = n => Weighed(n, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0,
        ["NL"] = n => (Weighed(n, 9, 8, 7, 6, 5, 4, 3, 2) - Digit(n[8])) % 11 == 0 || IsMod97($"NL{n}"),
        ["PL"] = n => Weighed(n, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == Digit(n[9]),
        ["PT"] = n => n[0] != '0' && Complement(Weighed(n, 9, 8, 7, 6, 5, 4, 3, 2)) % 10 == Digit(n[8]),
        ["RO"] = n => n.PadLeft(10, '0') is var padded && 10 * Weighed(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) % 11 % 10 == Digit(padded[9]),
        ["SE"] = n => Alternately(n[..10].PadLeft(11, '0')) % 10 == 0,
        ["SI"] = n => n[0] != '0' && 11 - (Weighed(n, 8, 7, 6, 5, 4, 3, 2) % 11) is var check && (check == 10 ? 0 : check) == Digit(n[7]),
        ["SK"] = n => Number(n) % 11 == 0,
        ["XI"] = n => n.Length is not (9 or 12) || n.Length == 12 && !char.IsAsciiDigit(n[0]) || (Weighed(n, 8, 7, 6, 5, 4, 3, 2) + Number(n[7..9])) % 97 is 0 or 42 or 55,
    }.ToFrozenDictionary();

    /// <summary>True when the check digits of a number are right, or its form has none.</summary>
    /// <param name="prefix">The letters of the country.</param>
    /// <param name="number">What follows them, in the form of the country.</param>
    public static bool AreRight(string prefix, string number) => !Rules.TryGetValue(prefix, out var rule) || rule(number);

    private static int Digit(char c) => c - '0';

    private static long Number(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static int Weighed(string number, params ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * Digit(number[i]);
        }

        return sum;
    }

    private static int Complement(int sum) => (11 - (sum % 11)) % 11;

    // Every second digit is doubled, the second one first, and the digits of the result are added.
    private static int Alternately(string digits) => digits.Select((c, i) => i % 2 == 0 ? Digit(c) : (2 * Digit(c) / 10) + (2 * Digit(c) % 10)).Sum();

    // ISO/IEC 7064, mod 11,10.
    private static bool IsMod1110(string digits)
    {
        var check = 5;
        foreach (var c in digits)
        {
            check = (((check == 0 ? 10 : check) * 2 % 11) + Digit(c)) % 10;
        }

        return check == 1;
    }

    // ISO/IEC 7064, mod 97,10: letters count from 10.
    private static bool IsMod97(string text) => text.Aggregate(0, (rest, c) => char.IsAsciiDigit(c) ? ((rest * 10) + Digit(c)) % 97 : ((rest * 100) + (c - 'A' + 10)) % 97) == 1;

    private static int Cypriot(int digit) => digit switch { 0 => 1, 1 => 0, 2 => 5, 3 => 7, 4 => 9, 5 => 13, 6 => 15, 7 => 17, 8 => 19, _ => 21 };

    private static int Lithuanian(string number, int from) => Enumerable.Range(0, number.Length - 1).Sum(i => (1 + ((i + from) % 9)) * Digit(number[i])) % 11;

    private static bool IsSpanish(string n)
    {
        if (char.IsAsciiDigit(n[0]))
        {
            return n[8] == SpanishLetters[(int)(Number(n[..8]) % 23)];
        }

        if (n[0] is 'X' or 'Y' or 'Z' or 'K' or 'L' or 'M')
        {
            var before = n[0] is 'Y' ? "1" : n[0] is 'Z' ? "2" : "0";
            return n[8] == SpanishLetters[(int)(Number(before + n[1..8]) % 23)];
        }

        // Companies: a digit or a letter that stands for it, whichever their kind has.
        var check = (10 - (Alternately($"0{n[1..8]}") % 10)) % 10;
        return n[8] == (char)('0' + check) || n[8] == "JABCDEFGHI"[check];
    }

    private static bool IsFrench(string n)
    {
        // The number of the company has a check digit of its own; those of Monaco, which begin with 000, have none.
        if (!n[2..].StartsWith("000", StringComparison.Ordinal) && Alternately(n[2..]) % 10 != 0)
        {
            return false;
        }

        var siren = Number(n[2..]);
        if (char.IsAsciiDigit(n[0]) && char.IsAsciiDigit(n[1]))
        {
            return ((siren * 100) + 12) % 97 == Number(n[..2]);
        }

        var (first, second) = (FrenchLetters.IndexOf(n[0], StringComparison.Ordinal), FrenchLetters.IndexOf(n[1], StringComparison.Ordinal));
        var key = char.IsAsciiDigit(n[0]) ? (first * 24) + second - 10 : (first * 34) + second - 100;
        return (siren + 1 + (key / 11)) % 11 == key % 11;
    }

    private static bool IsIrish(string n)
    {
        // The old form has a letter in the second place, and its first digit counts last.
        var (digits, check, second) = char.IsAsciiDigit(n[1]) ? (n[..7], n[7], n.Length > 8 ? n[8] : 'W') : ($"0{n[2..7]}{n[0]}", n[7], 'W');
        return check == IrishLetters[(Weighed(digits, 8, 7, 6, 5, 4, 3, 2) + (9 * IrishLetters.IndexOf(second, StringComparison.Ordinal))) % 23];
    }
}
