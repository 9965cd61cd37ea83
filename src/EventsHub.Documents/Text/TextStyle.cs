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

    /// <summary>What the shaper must know; the rest only scales or colours.</summary>
    internal ShapingKey Key => new(Weight, Language, TabularFigures, (float)LetterSpacing);
}

/// <summary>The part of a style that changes glyphs or their distances.</summary>
internal readonly record struct ShapingKey(FontWeight Weight, string? Language, bool TabularFigures, float LetterSpacing)
{
    private static readonly Feature[] None = [];
    private static readonly Feature[] Tabular = [new(Tag.Parse("tnum"), 1)];
    private static readonly Feature[] Spaced = [new(Tag.Parse("liga"), 0), new(Tag.Parse("clig"), 0)];

    /// <summary>OpenType features to switch; ligatures would swallow the space between letters.</summary>
    public Feature[] Features => LetterSpacing != 0 ? Spaced : TabularFigures ? Tabular : None;
}

/// <summary>A piece of text in one style.</summary>
internal readonly record struct TextSpan(string Text, TextStyle Style);
