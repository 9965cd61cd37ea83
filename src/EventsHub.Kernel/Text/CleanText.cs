using System.Globalization;
using System.Text;

namespace EventsHub.Kernel.Text;

/// <summary>Cleans typed or imported text so that it is safe to store and to show beside other text, without changing its wording.</summary>
public static class CleanText
{
    // Longer than any character that is written: a family of emoji has 25 code units, names have accents by the handful.
    private const int LongestCluster = 200;

    /// <summary>Cleans to a single line: normalises to NFC, removes control characters, direction controls (UAX #9 embeddings, overrides and isolates) and code points that are no characters (Unicode, section 23.7),
    /// trims, and reduces runs of white space to one blank. Joiners (ZWJ, ZWNJ) and variation selectors stay, because names need them. Null, and text of which nothing can be seen, becomes "".</summary>
    public static string Line(string? typed) => Clean(typed, keepLines: false);

    /// <summary>Cleans like <see cref="Line"/> but keeps line breaks, each as a single line feed.</summary>
    public static string Lines(string? typed) => Clean(typed, keepLines: true);

    /// <summary>Cleans like <see cref="Line"/>; null when nothing is left.</summary>
    public static string? LineOrNull(string? typed) => Line(typed) is { Length: > 0 } text ? text : null;

    /// <summary>Cleans like <see cref="Lines"/>; null when nothing is left.</summary>
    public static string? LinesOrNull(string? typed) => Lines(typed) is { Length: > 0 } text ? text : null;

    /// <summary>The beginning of a text, at most <paramref name="length"/> UTF-16 code units long. Ends between characters as people see them (grapheme clusters, UAX #29), never inside one.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        // A cluster that goes on past the end begins at most some code units before it; only there are clusters looked at.
        var at = Math.Max(0, length - LongestCluster);
        while (at > 0 && char.IsLowSurrogate(text[at]))
        {
            at--;
        }

        for (int next; at + (next = StringInfo.GetNextTextElementLength(text.AsSpan(at))) <= length; at += next)
        {
        }

        return text[..(at == 0 ? length - (char.IsLowSurrogate(text[length]) ? 1 : 0) : at)].TrimEnd();
    }

    private static string Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = new StringBuilder(typed.Length);
        var isSeen = false;
        // Enumerating runes turns an unpaired surrogate into U+FFFD; otherwise Normalize would throw.
        foreach (var rune in typed.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLines)
            {
                TrimEnd(clean);
                clean.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                {
                    clean.Append(' ');
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !IsDirectionControl(rune.Value) && !IsNoCharacter(rune.Value))
            {
                clean.Append(rune.ToString());
                isSeen |= IsSeen(rune);
            }
        }

        return isSeen ? clean.ToString().Trim().Normalize(NormalizationForm.FormC) : "";
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    /// <summary>True for a code point that is reserved for programs and never stands in a text; normalising throws at it.</summary>
    internal static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;

    // Fillers of Hangul and the empty Braille cell are letters and symbols for Unicode, and show nothing.
    private static bool IsSeen(Rune rune) => rune.Value is not (0x034F or 0x115F or 0x1160 or 0x2800 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF))
        && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format;

    private static bool IsDirectionControl(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
