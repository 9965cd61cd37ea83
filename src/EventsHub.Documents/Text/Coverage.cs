using System.Globalization;
using System.Text;

namespace EventsHub.Documents.Text;

/// <summary>Finds characters that no installed font covers.</summary>
internal static class Coverage
{
    /// <summary>The characters of a text that no font covers, each once. Where every single character is covered but not the combination, the whole grapheme cluster is returned.</summary>
    public static IEnumerable<MissingCharacter> MissingIn(string text, TextStyle style, FontLibrary fonts)
    {
        var shaped = fonts.Shaper.Shape([new TextSpan(text, style)]);
        return shaped.Runs.Where(run => run.Missing).SelectMany(run => InRun(shaped.Text[run.Start..run.End], style, fonts)).Distinct();
    }

    private static IEnumerable<MissingCharacter> InRun(string run, TextStyle style, FontLibrary fonts)
    {
        for (var i = 0; i < run.Length;)
        {
            var cluster = run.Substring(i, Characters.ClusterLength(run, i));
            i += cluster.Length;
            var script = Characters.ScriptOf(Rune.GetRuneAt(cluster, 0).Value);
            var alone = cluster.EnumerateRunes().Where(rune => !Characters.IsIgnorable(rune.Value) && !IsCovered(rune.ToString(), Characters.ScriptOf(rune.Value))).ToList();
            foreach (var rune in alone)
            {
                yield return Missing(rune.ToString(), Characters.ScriptOf(rune.Value));
            }

            if (alone.Count == 0 && !IsCovered(cluster, script))
            {
                yield return Missing(cluster, script);
            }
        }

        bool IsCovered(string characters, HarfBuzzSharp.Script script) => fonts.Choose(characters, script, style.Weight, FontCatalogue.CjkIndex(style.Language, run)).Covered;
    }

    private static MissingCharacter Missing(string characters, HarfBuzzSharp.Script script) =>
        new($"“{characters}” ({string.Join(' ', characters.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")))})", FontCatalogue.PackageFor(script));
}
