namespace EventsHub.Documents.Badges.Templates;

/// <summary>Something on the face of a badge, in its place. Lengths are millimetres.</summary>
/// <param name="Place">Where it lies; X counts from the side where the event's language starts to read.</param>
/// <param name="When">When it is drawn.</param>
internal abstract record FaceElement(FacePlace Place, FaceCondition When)
{
    public double Width => Place.Width;

    public double Height => Place.Height;

    /// <summary>True when it shows a part of a badge.</summary>
    public virtual bool Shows(BadgePart part) => false;
}
