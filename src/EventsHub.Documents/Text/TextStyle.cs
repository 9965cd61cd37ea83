using System.Collections.Concurrent;
using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The weights that are printed.</summary>
internal enum FontWeight
{
    Regular,
    Bold,
}

/// <summary>Where text starts when its own letters do not say.</summary>
internal enum TextDirection
{
    /// <summary>The first strong letter decides; left to right when there is none.</summary>
    Auto,

    /// <summary>The first strong letter decides; right to left when there is none.</summary>
    AutoRightToLeft,
    LeftToRight,
    RightToLeft,
}

/// <summary>How a piece of text looks.</summary>
internal sealed record TextStyle(double Size)
{
    /// <summary>Regular or bold.</summary>
    public FontWeight Weight { get; init; }

    /// <summary>Colour of the letters.</summary>
    public Colour Colour { get; init; } = Colour.Ink;

    /// <summary>BCP 47 language, for regional forms and for tagging.</summary>
    public string? Language { get; init; }

    /// <summary>Added after every cluster, in em.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Raises the baseline, in em of this style.</summary>
    public double Rise { get; init; }

    /// <summary>Digits of one width, so that columns of figures align.</summary>
    public bool TabularFigures { get; init; }

    /// <summary>OpenType features to switch, as in CSS or HarfBuzz: <c>smcp, onum, liga=0</c>.</summary>
    public string? Features { get; init; }

    /// <summary>This style for figures and letters over the line, as in m².</summary>
    public TextStyle Superscript => this with { Size = Size * SmallSize, Rise = (Rise + 0.34) / SmallSize };

    /// <summary>This style for figures and letters under the line, as in H₂O.</summary>
    public TextStyle Subscript => this with { Size = Size * SmallSize, Rise = (Rise - 0.14) / SmallSize };

    private const double SmallSize = 0.64;

    /// <summary>What the shaper must know; the rest only scales or colours.</summary>
    internal ShapingKey KeyIn(string? language) => new(Weight, Language ?? language, TabularFigures, (float)LetterSpacing, Features);
}

/// <summary>The part of a style that changes glyphs or their distances.</summary>
internal readonly record struct ShapingKey(FontWeight Weight, string? Language, bool TabularFigures, float LetterSpacing, string? FeatureList)
{
    private const int FeatureListCapacity = 256;

    private static readonly Feature[] None = [];
    private static readonly Feature[] Tabular = [new(Tag.Parse("tnum"), 1)];
    private static readonly Feature[] Spaced = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];
    private static readonly Feature[] SpacedTabular = [.. Spaced, .. Tabular];
    private static readonly ConcurrentDictionary<string, Feature[]> Lists = new(StringComparer.Ordinal);

    /// <summary>OpenType features to switch; ligatures would swallow the space between letters.</summary>
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

/// <summary>A piece of text in one style.</summary>
internal readonly record struct TextSpan(string Text, TextStyle Style)
{
    /// <summary>True when it goes on where the span before it ends, such as the raised 2 of m²: both stand in one isolate.</summary>
    public bool Continues { get; init; }
}
