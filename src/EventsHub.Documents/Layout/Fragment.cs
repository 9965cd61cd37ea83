namespace EventsHub.Documents.Layout;

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
