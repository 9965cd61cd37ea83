using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The style of a span of text. The size is in points.</summary>
internal sealed record TextStyle(double Size)
{
    public FontWeight Weight { get; init; }

    public Colour Colour { get; init; } = Colour.Ink;

    /// <summary>BCP 47 language, which chooses regional letter forms and is written into the structure tag; null for the document's.</summary>
    public string? Language { get; init; }

    /// <summary>Letter spacing in em, added after every cluster.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>Shift of the baseline upwards, in em.</summary>
    public double Rise { get; init; }

    /// <summary>True for digits of equal width (OpenType tnum), so that figures in columns are aligned.</summary>
    public bool TabularFigures { get; init; }

    /// <summary>OpenType features to switch on or off, in HarfBuzz's syntax: <c>smcp, onum, liga=0</c>.</summary>
    public string? Features { get; init; }

    /// <summary>This style raised and smaller, as the 2 of m².</summary>
    public TextStyle Superscript => this with { Size = Size * SmallSize, Rise = (Rise + 0.34) / SmallSize };

    /// <summary>This style lowered and smaller, as the 2 of H₂O.</summary>
    public TextStyle Subscript => this with { Size = Size * SmallSize, Rise = (Rise - 0.14) / SmallSize };

    private const double SmallSize = 0.64;

    /// <summary>The properties that shaping depends on; size and colour do not affect it.</summary>
    internal ShapingKey KeyIn(string? language) => new(Weight, Language ?? language, TabularFigures, (float)LetterSpacing, Features);
}
