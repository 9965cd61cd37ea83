using EventsHub.Documents.Text;

namespace EventsHub.Documents.Images;

/// <summary>Reads pictures of limited size from bytes alone: nothing is fetched.</summary>
internal static class ImageReader
{
    private const int MostBytes = 20 * 1024 * 1024;
    private const long MostPixels = 40_000_000;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>A byte order mark and white space.</summary>
    private static ReadOnlySpan<byte> XmlLead => [0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\n', (byte)'\r', (byte)'\t'];

    /// <summary>A JPEG, PNG or SVG file. The texts of an SVG are set with the fonts; without fonts it may have none.</summary>
    /// <exception cref="ImageFormatException">It is none of them, too large, or damaged.</exception>
    public static PictureSource Read(byte[] file, FontLibrary? fonts = null)
    {
        if (file.Length > MostBytes)
        {
            throw new ImageFormatException($"The picture has {file.Length / 1048576} MiB; at most {MostBytes / 1048576} are printed. Make it smaller.");
        }

        return (PictureSource?)ReadRaster(file)
            ?? (StartsLikeXml(file) ? SvgReader.Read(file, fonts) : throw new ImageFormatException("The picture is neither JPEG nor PNG nor SVG. Save it as one of them."));
    }

    /// <summary>A JPEG or PNG file; null when it is neither.</summary>
    internal static RasterImage? ReadRaster(byte[] file) =>
        file.AsSpan().StartsWith(PngSignature) ? PngReader.Read(file) : file.Length > 3 && file[0] == 0xFF && file[1] == 0xD8 ? JpegReader.Read(file) : null;

    private static bool StartsLikeXml(ReadOnlySpan<byte> file) => file.TrimStart(XmlLead).StartsWith("<"u8);

    /// <summary>Refuses what would fill the memory.</summary>
    internal static void CheckSize(int width, int height)
    {
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels)
        {
            throw new ImageFormatException($"A picture of {width} × {height} pixels cannot be printed. Make it at most {MostPixels / 1_000_000} megapixels.");
        }
    }
}
