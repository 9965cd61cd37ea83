using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The properties of a style that affect the choice and spacing of glyphs.</summary>
internal readonly record struct ShapingKey(FontWeight Weight, string? Language, bool TabularFigures, float LetterSpacing, string? FeatureList)
{
    private const int FeatureListCapacity = 256;

    private static readonly Feature[] None = [];
    private static readonly Feature[] Tabular = [new(Tag.Parse("tnum"), 1)];
    private static readonly Feature[] Spaced = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];
    private static readonly Feature[] SpacedTabular = [.. Spaced, .. Tabular];
    private static readonly ConcurrentDictionary<string, Feature[]> Lists = new(StringComparer.Ordinal);

    /// <summary>OpenType features for HarfBuzz. Ligatures are off with letter spacing, because no space can be added inside one.</summary>
    public Feature[] Features
    {
        get
        {
            var own = (LetterSpacing != 0, TabularFigures) switch
            {
                (true, true) => SpacedTabular,
                (true, false) => Spaced,
                (false, true) => Tabular,
                _ => None,
            };
            return FeatureList is null ? own : [.. own, .. Parse(FeatureList)];
        }
    }

    /// <summary>Space added after each cluster of a script; none where letters join.</summary>
    public float SpacingIn(Script script) => Characters.LettersJoin(script) ? 0 : LetterSpacing;

    private static Feature[] Parse(string list)
    {
        if (Lists.TryGetValue(list, out var features))
        {
            return features;
        }

        features = [.. list.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(text => Feature.TryParse(text, out var feature) ? feature : throw new FormatException($"“{text}” is not an OpenType feature. Write it as smcp, liga=0 or +onum."))];
        if (Lists.Count < FeatureListCapacity)
        {
            Lists.TryAdd(list, features);
        }

        return features;
    }
}
