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

    /// <summary>The composed form, where the text is well-formed.</summary>
    public static string Compose(ReadOnlySpan<char> text)
    {
        var value = text.ToString();
        try
        {
            return value.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return value;
        }
    }

    /// <summary>The length of the grapheme cluster that starts at an index.</summary>
    public static int ClusterLength(ReadOnlySpan<char> text, int start) => StringInfo.GetNextTextElementLength(text[start..]);

    /// <summary>Replaces halves of surrogate pairs, which no font and no file format can hold.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
                continue;
            }

            return string.Create(text.Length, text, static (buffer, source) =>
            {
                source.CopyTo(buffer);
                for (var j = 0; j < buffer.Length; j++)
                {
                    if (char.IsHighSurrogate(buffer[j]) && j + 1 < buffer.Length && char.IsLowSurrogate(buffer[j + 1]))
                    {
                        j++;
                    }
                    else if (char.IsSurrogate(buffer[j]))
                    {
                        buffer[j] = '\uFFFD';
                    }
                }
            });
        }

        return text;
    }
}
