using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

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
