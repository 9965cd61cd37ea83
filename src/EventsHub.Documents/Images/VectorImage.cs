namespace EventsHub.Documents.Images;

/// <summary>A picture made of shapes, with y downwards.</summary>
/// <param name="Width">Width in the units of the shapes.</param>
/// <param name="Height">Height in the units of the shapes.</param>
/// <param name="Items">Items from the lowest to the topmost.</param>
internal sealed record VectorImage(double Width, double Height, IReadOnlyList<VectorItem> Items) : PictureSource
{
    public override double AspectRatio => Width / Height;
}
