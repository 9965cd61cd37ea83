namespace EventsHub.Documents.Layout;

/// <summary>A block laid out at a width. It has a size, can be drawn anywhere, and may be split over columns and pages.</summary>
internal abstract class Fragment(double width, double height)
{
    public double Width { get; } = width;

    public double Height { get; } = height;

    /// <summary>Draws the fragment with its top left corner at a point in millimetres.</summary>
    public abstract void Draw(DisplayList list, double x, double y);

    /// <summary>Splits the fragment so that the head is no higher than a height in millimetres. The head is null where it cannot be split, and the tail is then the whole fragment.</summary>
    public virtual (Fragment? Head, Fragment Tail) Split(double height) => (null, this);
}
