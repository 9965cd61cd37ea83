using System.Globalization;
using System.Text;

namespace EventsHub.Kernel.Text;

/// <summary>Cleans typed or imported text so that it is safe to store and to show beside other text, without changing its wording.</summary>
public static class CleanText
{
    /// <summary>Cleans to a single line: normalises to NFC, removes control characters and direction controls (UAX #9 embeddings, overrides and
    /// isolates), trims, and reduces runs of white space to one blank. Joiners (ZWJ, ZWNJ) and variation selectors stay, because names need them. Null
    /// becomes "".</summary>
    public static string Line(string? typed) => Clean(typed, keepLines: false);

    /// <summary>Cleans like <see cref="Line"/> but keeps line breaks, each as a single line feed.</summary>
    public static string Lines(string? typed) => Clean(typed, keepLines: true);

    /// <summary>Cleans like <see cref="Line"/>; null when nothing is left.</summary>
    public static string? LineOrNull(string? typed) => Line(typed) is { Length: > 0 } text ? text : null;

    /// <summary>Cleans like <see cref="Lines"/>; null when nothing is left.</summary>
    public static string? LinesOrNull(string? typed) => Lines(typed) is { Length: > 0 } text ? text : null;

    private static string Clean(string? typed, bool keepLines)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return "";
        }

        var clean = new StringBuilder(typed.Length);
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
