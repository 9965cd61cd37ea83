using EventsHub.Documents.Text;

namespace EventsHub.Documents.Images;

/// <summary>Reads JPEG, PNG and SVG from memory, with limits on size. Nothing outside the file is read.</summary>
internal static class ImageReader
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const long MostPixels = 40_000_000;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The characters allowed before the first tag of XML: byte order mark and white space.</summary>
    private static ReadOnlySpan<byte> XmlLead => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\n', (byte)'\r', (byte)'\t'];

    /// <summary>Reads a JPEG, PNG or SVG file of at most 20 MiB. Text in an SVG file needs the fonts; without them such a file is refused.</summary>
    /// <exception cref="ImageFormatException">The file is of another kind, too large, damaged, or uses something that cannot be printed.</exception>
    public static PictureSource Read(byte[] file, FontLibrary? fonts = null)
    {
        if (file.Length > MostBytes)
        {
            throw new ImageFormatException($"The picture has {file.Length / 1048576} MiB; at most {MostBytes / 1048576} are printed. Make it smaller.");
        }

        return (PictureSource?)ReadRaster(file)
            ?? (StartsLikeXml(file) ? SvgReader.Read(file, fonts) : throw new ImageFormatException("The picture is neither JPEG nor PNG nor SVG. Save it as one of them."));
    }

    /// <summary>Reads a JPEG or PNG file; null when it is neither.</summary>
    internal static RasterImage? ReadRaster(byte[] file) =>
        file.AsSpan().StartsWith(PngSignature) ? PngReader.Read(file) : file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8 ? JpegReader.Read(file) : null;

    private static bool StartsLikeXml(ReadOnlySpan<byte> file) => file.TrimStart(XmlLead).StartsWith("<"u8);

    /// <summary>Refuses pictures of more than 40 megapixels, before memory is reserved for them.</summary>
    internal static void CheckSize(int width, int height)
    {
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            throw new ImageFormatException($"A picture of {width} × {height} pixels cannot be printed. Make it at most {MostPixels / 1_000_000} megapixels.");
        }
    }
}
