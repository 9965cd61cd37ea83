using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>What every block needs to know to be laid out.</summary>
/// <param name="Shaper">Shapes the text.</param>
/// <param name="Language">BCP 47 language of the document.</param>
internal sealed record LayoutContext(Shaper Shaper, string Language)
{
    /// <summary>True when the document is mirrored.</summary>
    public bool RightToLeft { get; } = ReadingDirection.IsRightToLeft(Language);

    /// <summary>Told of every text that was cut, made smaller or is not in the fonts, so that nothing is lost unnoticed; null when nobody asks.</summary>
    public Action<string, FitOutcome>? Preflight { get; init; }

    /// <summary>The direction of a text whose letters do not say one.</summary>
    public TextDirection Direction => RightToLeft ? TextDirection.AutoRightToLeft : TextDirection.Auto;

    /// <summary>Shapes a paragraph in the document's language where it has none of its own.</summary>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextDirection direction) => Shaper.Shape(spans, direction, Language);

    /// <summary>A text to be put into a sentence or a list: neither turns the other around.</summary>
    public string Isolate(string text) => Bidi.Isolate(text, RightToLeft);
}

/// <summary>Something that can be laid out at a width in millimetres.</summary>
internal abstract class Block
{
    public abstract Fragment Layout(LayoutContext context, double width);
}

/// <summary>A block as laid out: it knows its size, can be drawn anywhere, and perhaps be divided.</summary>
internal abstract class Fragment(double width, double height)
{
    /// <summary>Millimetres.</summary>
    public double Width { get; } = width;

    /// <summary>Millimetres.</summary>
    public double Height { get; } = height;

    /// <summary>Draws it with its top left corner at a point.</summary>
    public abstract void Draw(DisplayList list, double x, double y);

    /// <summary>Divides it so that the head is no higher than the height; no head when it cannot be divided there.</summary>
    public virtual (Fragment? Head, Fragment Tail) Split(double height) => (null, this);
}
