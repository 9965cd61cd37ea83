namespace EventsHub.Documents.Images;

/// <summary>A picture made of pixels, ready to be embedded.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Components">1 grey, 3 red green blue, 4 cyan magenta yellow black.</param>
/// <param name="BitsPerComponent">8 or 16.</param>
/// <param name="Coding">What the data are.</param>
/// <param name="Data">The pixels.</param>
internal sealed record RasterImage(int Width, int Height, int Components, int BitsPerComponent, PixelCoding Coding, byte[] Data) : PictureSource
{
    /// <summary>Opacity, one sample a pixel, when the picture is not opaque.</summary>
    public byte[]? Alpha { get; init; }

    /// <summary>True when 0 means full ink, as Adobe writes CMYK.</summary>
    public bool Inverted { get; init; }

    /// <summary>How the camera was held: the EXIF orientation, 1 to 8.</summary>
    public int Orientation { get; init; } = 1;

    public override double AspectRatio => Orientation >= 5 ? (double)Height / Width : (double)Width / Height;
}
