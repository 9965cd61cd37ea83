using System.Globalization;
using System.Text;

namespace EventsHub.Documents.Text;

/// <summary>A character that no installed font covers.</summary>
/// <param name="Description">The character and its code point.</param>
/// <param name="Package">The Debian package that would bring it.</param>
internal sealed record MissingCharacter(string Description, string Package);

/// <summary>Finds what cannot be printed.</summary>
internal static class Coverage
{
    /// <summary>The characters of a text that no font covers, each once.</summary>
    public static IEnumerable<MissingCharacter> MissingIn(string text, TextStyle style, FontLibrary fonts)
    {
        var shaped = fonts.Shaper.Shape([new TextSpan(text, style)]);
        return shaped.Runs
            .Where(run => run.Missing)
            .SelectMany(run => shaped.Text[run.Start..run.End].EnumerateRunes())
            .Where(rune => !Characters.IsIgnorable(rune.Value) && !fonts.Choose(rune.ToString(), Characters.ScriptOf(rune.Value), style.Weight, 0).Covered)
            .Distinct()
            .Select(rune => new MissingCharacter(Describe(rune), FontCatalogue.PackageFor(Characters.ScriptOf(rune.Value))));
    }

    private static string Describe(Rune rune) => string.Create(CultureInfo.InvariantCulture, $"“{rune}” (U+{rune.Value:X4})");
}
