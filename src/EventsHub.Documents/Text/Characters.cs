using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>What single characters are to a typesetter.</summary>
internal static class Characters
{
    public const char LeftToRightIsolate = '\u2066';
    public const char RightToLeftIsolate = '\u2067';
    public const char FirstStrongIsolate = '\u2068';
    public const char PopDirectionalIsolate = '\u2069';
    public const char Ellipsis = '\u2026';
    public const char SoftHyphen = '\u00AD';

    private static readonly UnicodeFunctions Unicode = UnicodeFunctions.Default;

    /// <summary>Marks, embeddings, overrides and isolates: they order text and have no glyph.</summary>
    public static bool IsBidiControl(char c) => c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Never shaped: bidi controls and control codes.</summary>
    public static bool IsInvisibleControl(char c) => c < ' ' || c is >= '\u007F' and <= '\u009F' || c == '\uFEFF' || IsBidiControl(c);

    /// <summary>Ends a paragraph of text.</summary>
    public static bool IsHardBreak(char c) => c is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>A space that may hang over the end of a line.</summary>
    public static bool IsLineSpace(char c) => c is ' ' or '\t' or '\u3000' or '\u1680' or (>= '\u2000' and <= '\u200A' and not '\u2007') or '\u205F';

    /// <summary>Needs no glyph of its own to be printed right.</summary>
    public static bool IsIgnorable(int codePoint) => codePoint switch
    {
        0x00AD or 0x034F or 0x061C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>Could change the direction of a line.</summary>
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

    /// <summary>The script property.</summary>
    public static Script ScriptOf(int codePoint) => codePoint < 0x80
        ? ((codePoint | 0x20) is >= 'a' and <= 'z' ? Script.Latin : Script.Common)
        : Unicode.GetScript((uint)codePoint);

    /// <summary>The composed or decomposed form of a well-formed text.</summary>
    public static string Normalize(ReadOnlySpan<char> text, NormalizationForm form)
    {
        var value = text.ToString();
        try
        {
            return value.Normalize(form);
        }
        catch (ArgumentException)
        {
            // Noncharacters have no other form.
            return value;
        }
    }

    /// <summary>Chooses among the forms of the character before it.</summary>
    public static bool IsVariationSelector(int codePoint) => codePoint is >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF or >= 0x180B and <= 0x180D;

    /// <summary>Letters of the script hang together, by joining or by a line over them, and must not be pulled apart.</summary>
    public static bool LettersJoin(Script script) =>
        script == Script.Arabic || script == Script.Syriac || script == Script.Mongolian || script == Script.Nko || script == Script.Mandaic || script == Script.PhagsPa
        || script == Script.Adlam || script == Script.HanifiRohingya || script == Script.Devanagari || script == Script.Bengali || script == Script.Gurmukhi;

    /// <summary>Stands in a square of its own: Han, kana, and the punctuation between them.</summary>
    public static bool IsIdeographic(int codePoint) => codePoint is >= 0x2E80 and <= 0x312F or >= 0x31A0 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
        or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE4F or >= 0xFF00 and <= 0xFF60 or >= 0x20000 and <= 0x3FFFF;

    /// <summary>The script writes words without spaces between them; its line breaks come from dictionaries.</summary>
    public static bool HasNoSpaces(Script script) => script == Script.Thai || script == Script.Lao || script == Script.Khmer || script == Script.Myanmar;

    /// <summary>The length of the grapheme cluster that starts at an index.</summary>
    public static int ClusterLength(ReadOnlySpan<char> text, int start) => StringInfo.GetNextTextElementLength(text[start..]);

    /// <summary>Tells whether what stands at an index belongs to the character before it, as marks and joiners do.</summary>
    public static bool ContinuesCluster(char before, string text, int index) => text[index] >= '\u0300' && !char.IsControl(before) && before is not ('\u2028' or '\u2029')
        && (text[index] is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(text, index) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Replaces what no font and no file format can hold: halves of surrogate pairs; and codes that would part a line: tabs and separators become spaces.</summary>
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
