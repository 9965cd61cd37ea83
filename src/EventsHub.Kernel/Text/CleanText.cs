using System.Globalization;
using System.Text;

namespace EventsHub.Kernel.Text;

/// <summary>Makes typed or imported text safe to store and to show beside other text, without changing what it says.</summary>
public static class CleanText
{
    /// <summary>One line: NFC, no control characters, no direction overrides (UAX #9 embeddings, overrides and isolates), blanks around it gone
    /// and runs of blanks made one. Joiners (ZWJ, ZWNJ) and variation selectors stay: they are part of how names are written.</summary>
    public static string Line(string? typed) => Clean(typed, keepLines: false);

    /// <summary>Several lines: as <see cref="Line"/>, with line ends kept as a single line feed.</summary>
    public static string Lines(string? typed) => Clean(typed, keepLines: true);

    /// <summary>As <see cref="Line"/>, null when nothing is left.</summary>
    public static string? LineOrNull(string? typed) => Line(typed) is { Length: > 0 } text ? text : null;

    /// <summary>As <see cref="Lines"/>, null when nothing is left.</summary>
    public static string? LinesOrNull(string? typed) => Lines(typed) is { Length: > 0 } text ? text : null;

    private static string Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = new StringBuilder(typed.Length);
        // Enumerating runes turns a lone surrogate into U+FFFD; normalising one would throw.
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
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control && !IsDirectionControl(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().Trim().Normalize(NormalizationForm.FormC);
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }
    }

    private static bool IsDirectionControl(int value) => value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
