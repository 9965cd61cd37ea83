using System.Text;

namespace EventsHub.Documents.Pdf;

/// <summary>What a code is read as: one character. A joiner goes before the character after it, since PDF.js leaves out codes that end in one.</summary>
/// <param name="Character">The character.</param>
/// <param name="Joiner">U+200C or U+200D before it; U+0000 for none.</param>
internal readonly record struct Reading(Rune Character, char Joiner = '\0')
{
    public static bool IsJoiner(Rune character) => character.Value is '\u200C' or '\u200D';

    /// <summary>Writes it as UTF-16, at most three units, and returns how many.</summary>
    public int EncodeTo(Span<char> units)
    {
        var joiners = Joiner == '\0' ? 0 : 1;
        units[0] = Joiner;
        return joiners + Character.EncodeToUtf16(units[joiners..]);
    }
}
