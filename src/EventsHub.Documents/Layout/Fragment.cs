namespace EventsHub.Documents.Layout;

/// <summary>What every block needs to know to be laid out.</summary>
/// <param name="Shaper">Shapes the text.</param>
/// <param name="Language">BCP 47 language of the document.</param>
internal sealed record LayoutContext(Text.Shaper Shaper, string Language)
{
    /// <summary>True when the document is mirrored.</summary>
    public bool RightToLeft { get; } = Text.ReadingDirection.IsRightToLeft(Language);
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
