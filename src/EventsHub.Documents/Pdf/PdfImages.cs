using EventsHub.Documents.Images;

namespace EventsHub.Documents.Pdf;

/// <summary>The raster pictures of a document, each stored once.</summary>
internal sealed class PdfImages(PdfFile file)
{
    private readonly Dictionary<RasterImage, int> numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Object numbers of the pictures, by their number in the resources.</summary>
    public List<int> Ids { get; } = [];

    /// <summary>True when a picture is CMYK, which PDF/A does not allow beside an sRGB output intent.</summary>
    public bool HaveInks { get; private set; }

    /// <summary>Number of a picture in the resources; the picture is written when first used.</summary>
    public int NumberOf(RasterImage image)
    {
        if (!numbers.TryGetValue(image, out var number))
        {
            number = Ids.Count;
            numbers.Add(image, number);
            Ids.Add(Write(image));
        }

        return number;
    }

    private int Write(RasterImage image)
    {
        var line = Dictionary(image.Width, image.Height, image.BitsPerComponent, image.Components);
        HaveInks |= image.Components == 4;
        if (image.Inverted)
        {
            line.Raw("/Decode[1 0 1 0 1 0 1 0]"u8);
        }

        if (image.Alpha is { } alpha)
        {
            var mask = file.Reserve();
            file.WriteStream(mask, Dictionary(image.Width, image.Height, image.BitsPerComponent, 1).Written, alpha);
            line.Raw("/SMask "u8).Ref(mask);
        }

        var id = file.Reserve();
        if (image.Coding == PixelCoding.Jpeg)
        {
            file.WriteStored(id, line.Raw("/Filter/DCTDecode"u8).Written, image.Data);
        }
        else
        {
            file.WriteStream(id, line.Written, image.Data);
        }

        return id;
    }

    private static ByteWriter Dictionary(int width, int height, int bits, int components) => new ByteWriter()
        .Raw("/Type/XObject/Subtype/Image/Width "u8).Int(width).Raw("/Height "u8).Int(height).Raw("/BitsPerComponent "u8).Int(bits)
        .Raw(components switch { 1 => "/ColorSpace/DeviceGray"u8, 4 => "/ColorSpace/DeviceCMYK"u8, _ => "/ColorSpace/DeviceRGB"u8 });
}
