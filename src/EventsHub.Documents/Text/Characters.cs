using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>Properties of single characters that typesetting needs.</summary>
internal static class Characters
{
    public const char LeftToRightIsolate = '\u2066';
    public const char RightToLeftIsolate = '\u2067';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';
    public const char Ellipsis = '\u2026';
    public const char SoftHyphen = '\u00AD';

    private static readonly UnicodeFunctions Unicode = UnicodeFunctions.Default;

    /// <summary>True for directional marks, embeddings, overrides and isolates, which have no glyph.</summary>
    public static bool IsBidiControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>True for bidi controls and control codes, which are never shaped.</summary>
    public static bool IsInvisibleControl(char c) => c < ' ' || c is >= '\u007F' and <= '\u009F' || c == '\uFEFF' || IsBidiControl(c);

    /// <summary>True for characters that end a paragraph.</summary>
    public static bool IsHardBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>True for spaces that may hang over the end of a line (UAX #14, class SP, and other breaking spaces).</summary>
    public static bool IsLineSpace(char c) => c is ' ' or '\t' or '\u3000' or '\u1680' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F';

    /// <summary>True for characters that need no glyph to be printed correctly (Default_Ignorable_Code_Point and the like).</summary>
    public static bool IsIgnorable(int codePoint) => codePoint switch
    {
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>False only when a text has no right-to-left character and no bidi control. The test is fast and may be true for other texts as well.</summary>
    public static bool MayBeRightToLeft(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0590' && (c < '\u0900' || c is >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFF' || IsBidiControl(c) || c is >= '\uD802' and <= '\uD83B'))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The Script property of a code point (UAX #24).</summary>
    public static Script ScriptOf(int codePoint) => codePoint < 0x80
        ? ((codePoint | 0x20) is >= 'a' and <= 'z' ? Script.Latin : Script.Common)
        : Unicode.GetScript((uint)codePoint);

    /// <summary>The normalisation form of a text, or the text itself where it contains noncharacters.</summary>
    public static string Normalize(ReadOnlySpan<char> text, NormalizationForm form)
    {
        var value = text.ToString();
        try
        {
            return value.Normalize(form);
        }
        catch (ArgumentException)
        {
            // .NET refuses to normalise noncharacters, which have no other form.
            return value;
        }
    }

    /// <summary>True for variation selectors, which choose a form of the character before them.</summary>
    public static bool IsVariationSelector(int codePoint) => codePoint is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x180B and <= 0x180D;

    /// <summary>True for scripts whose letters are joined or hang from a common line, so that letter spacing must not separate them.</summary>
    public static bool LettersJoin(Script script) =>
        script == Script.Arabic || script == Script.Syriac || script == Script.Mongolian || script == Script.Nko || script == Script.Mandaic || script == Script.PhagsPa
        || script == Script.Adlam || script == Script.HanifiRohingya || script == Script.Devanagari || script == Script.Bengali || script == Script.Gurmukhi;

    /// <summary>True for full-width characters: Han, kana and their punctuation.</summary>
    public static bool IsIdeographic(int codePoint) => codePoint is >= 0x2E80 and <= 0x312F or >= 0x31A0 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFF;

    /// <summary>True for scripts that write words without spaces, whose line breaks come from dictionaries.</summary>
    public static bool HasNoSpaces(Script script) => script == Script.Thai || script == Script.Lao || script == Script.Khmer || script == Script.Myanmar;

    /// <summary>Length in UTF-16 code units of the grapheme cluster that starts at an index (UAX #29).</summary>
    public static int ClusterLength(ReadOnlySpan<char> text, int start) => StringInfo.GetNextTextElementLength(text[start..]);

    /// <summary>True when the character at an index is a combining mark or joiner that belongs to the character before it.</summary>
    public static bool ContinuesCluster(char before, string text, int index) => text[index] >= '\u0300' && !char.IsControl(before) && before is not ('\u2028' or '\u2029')
        && (text[index] is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Replaces unpaired surrogates by U+FFFD, and tabs and the separators U+001C to U+001F by spaces.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (Replacement(text[i]) != text[i])
            {
                return string.Create(text.Length, (text, i), static (buffer, source) =>
                {
                    source.text.CopyTo(buffer);
                    for (var j = source.i; j < buffer.Length; j++)
                    {
                        if (char.IsHighSurrogate(buffer[j]) && j + 1 < buffer.Length && char.IsLowSurrogate(buffer[j + 1]))
                        {
                            j++;
                        }
                        else
                        {
                            buffer[j] = Replacement(buffer[j]);
                        }
                    }
                });
            }
        }

        return text;
    }

    private static char Replacement(char c) => char.IsSurrogate(c) ? '\uFFFD' : c is '\t' or (>= '\u001C' and <= '\u001F') ? ' ' : c;
}
