namespace EventsHub.Documents.Images;

/// <summary>A picture made of pixels, ready to be embedded in a PDF.</summary>
/// <param name="Width">Pixels, before the orientation is applied.</param>
/// <param name="Height">Pixels, before the orientation is applied.</param>
/// <param name="Components">Colour channels: 1 for grey, 3 for RGB, 4 for CMYK.</param>
/// <param name="BitsPerComponent">Bits of each sample: 8 or 16.</param>
/// <param name="Coding">Coding of the data.</param>
/// <param name="Data">Pixel data without opacity.</param>
internal sealed record RasterImage(int Width, int Height, int Components, int BitsPerComponent, PixelCoding Coding, byte[] Data) : PictureSource
{
    /// <summary>Opacity with one sample a pixel, of the same bit depth; null for an opaque picture.</summary>
    public byte[]? Alpha { get; init; }

    /// <summary>True when a CMYK sample of 0 means full ink, as Adobe programs write it.</summary>
    public bool Inverted { get; init; }

    /// <summary>EXIF orientation, from 1 (upright) to 8.</summary>
    public int Orientation { get; init; } = 1;

    public override double AspectRatio => Orientation >= 5 ? (double)Height / Width : (double)Width / Height;
}
