using System.Text;
using CsCheck;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Images;

public sealed class ImageTests
{
    public static TheoryData<string> PngKinds => ["PNG8:", "PNG24:", "PNG32:", "PNG48:", "PNG64:", "PNG00:"];

    [Theory]
    [MemberData(nameof(PngKinds))]
    public async Task Every_kind_of_png_prints_as_another_program_shows_it(string kind)
    {
        foreach (var interlace in new[] { "None", "PNG" })
        {
            var file = Convert(kind, "-size", "90x60", "gradient:red-blue", "-fill", "white", "-draw", "circle 45,30 45,12", "-alpha", kind is "PNG32:" or "PNG64:" ? "on" : "off", "-interlace", interlace);
            var image = Assert.IsType<RasterImage>(ImageReader.Read(file));

            Assert.Equal((90, 60), (image.Width, image.Height));
            Assert.Equal(kind is "PNG8:" or "PNG24:" or "PNG32:" ? 8 : 16, image.BitsPerComponent);
            await AssertShownAsync(file, file);
        }
    }

    [Fact]
    public async Task A_jpeg_is_passed_through_byte_for_byte()
    {
        var file = Convert("JPG:", "-size", "90x60", "gradient:red-blue");
        using var pdf = await WithLogoAsync(file);

        Assert.True(pdf.Bytes.AsSpan().IndexOf(file) > 0);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public async Task A_jpeg_is_turned_as_the_camera_was_held(int orientation)
    {
        var plain = Convert("JPG:", "-size", "90x60", "xc:white", "-sparse-color", "Bilinear", "0,0 black 89,0 red 0,59 white 89,59 navy", "-quality", "95");
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0];
        byte[] turned = [.. plain[..2], .. exif, .. plain[2..]];

        var image = Assert.IsType<RasterImage>(ImageReader.Read(turned));

        Assert.Equal(orientation, image.Orientation);
        await AssertShownAsync(turned, Changed(turned, "-auto-orient", "-strip", "PNG:"));
    }

    [Fact]
    public async Task A_jpeg_in_inks_prints_in_the_colours_that_another_program_shows()
    {
        var file = Convert("JPG:", "-size", "90x60", "gradient:yellow-blue", "-colorspace", "CMYK", "-quality", "95");

        Assert.Equal(4, Assert.IsType<RasterImage>(ImageReader.Read(file)).Components);
        await AssertShownAsync(file, Changed(file, "-colorspace", "sRGB", "PNG:"));
        using var pdf = await WithLogoAsync(file);
        Assert.DoesNotContain("pdfaid:part", Tool.Run("pdfinfo", "-meta", pdf.FilePath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no picture at all", "neither JPEG nor PNG nor SVG")]
    [InlineData("<svg", "damaged")]
    [InlineData("<html/>", "no SVG picture")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "viewBox")]
    public void A_picture_that_cannot_be_printed_says_why(string file, string reason)
    {
        var error = Assert.Throws<ImageFormatException>(() => ImageReader.Read(Encoding.UTF8.GetBytes(file)));

        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("PNG24:"), InlineData("PNG64:"), InlineData("PNG8:"), InlineData("JPG:")]
    public void A_damaged_file_is_an_error_or_a_picture_and_never_a_crash(string kind)
    {
        var whole = Convert(kind, "-size", "40x30", "gradient:red-blue");
        Gen.Select(Gen.Int[0, 7].Select(Gen.Int[0, whole.Length - 1], (bit, at) => (bit, at)).List[0, 6], Gen.Int[0, whole.Length]).Sample(
            damage =>
            {
                var file = whole.ToArray();
                foreach (var (bit, at) in damage.Item1)
                {
                    file[at] ^= (byte)(1 << bit);
                }

                AssertReadOrRefused(file[..damage.Item2]);
                AssertReadOrRefused(file);
            },
            iter: 1500,
            threads: 1);
    }

    [Theory]
    [InlineData(60_000, 60_000), InlineData(int.MaxValue, 1), InlineData(-1, 5), InlineData(0, 5)]
    public void A_picture_of_monstrous_size_is_refused_before_it_takes_memory(int width, int height)
    {
        var file = Convert("PNG24:", "-size", "4x4", "xc:red");
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<ImageFormatException>(() => ImageReader.Read(file));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_file_that_inflates_to_less_or_more_than_its_size_is_no_danger()
    {
        // Says 4,000 × 4,000, holds 4 × 4.
        var small = Convert("PNG24:", "-size", "4x4", "xc:red");
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(small.AsSpan(16), 4000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(small.AsSpan(20), 4000);
        Assert.Throws<ImageFormatException>(() => ImageReader.Read(small));

        // Says 1 × 1, holds 40 megabytes: the rest is never inflated.
        var large = Convert("PNG24:", "-size", "3700x3700", "xc:red");
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(large.AsSpan(16), 1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(large.AsSpan(20), 1);
        var before = GC.GetAllocatedBytesForCurrentThread();
        AssertReadOrRefused(large);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    /// <summary>Whatever is wrong with a file is said in a sentence.</summary>
    internal static void AssertReadOrRefused(byte[] file)
    {
        try
        {
            ImageReader.Read(file, Samples.Fonts);
        }
        catch (ImageFormatException error)
        {
            Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
        }
    }

    /// <summary>A picture on a page, as Poppler shows it, is as the reference is.</summary>
    private static async Task AssertShownAsync(byte[] file, byte[] reference)
    {
        using var shown = await PageWithAsync(ImageReader.Read(file));
        using var expected = await PageWithAsync(ImageReader.Read(reference));
        var picture = Renderers.Poppler(shown, 1);

        // Inks have no exact colours on a screen; the rest has.
        Assert.InRange(picture.GreatestDifference(Renderers.Poppler(expected, 1), square: 48), 0, file.AsSpan().IndexOf("Adobe"u8) > 0 ? Renderers.Tolerance : 12);
        Assert.InRange(picture.GreatestDifference(Renderers.Ghostscript(shown, 1), square: 48), 0, Renderers.Tolerance);

        // The reference itself is compared with another program's drawing of it.
        var other = Changed(reference, "-background", "white", "-flatten", "-resize", "827x827", "-gravity", "northwest", "-extent", "1240x1748", "-colorspace", "Gray", "-depth", "8", "PGM:");
        Assert.InRange(Renderers.Poppler(expected, 1).GreatestDifference(Pdf.Picture.Read(other), 72), 0, Renderers.Tolerance);
    }

    private static Task<PdfSample> PageWithAsync(PictureSource image)
    {
        var list = new DisplayList();
        var height = 70 / Math.Max(1, image.AspectRatio);
        using (list.Begin(new Tag(TagRole.Figure) { AlternativeText = "Sample" }))
        {
            list.Image(image, 0, 0, height * image.AspectRatio, height);
        }

        return PdfSample.PageAsync(list);
    }

    private static byte[] Changed(byte[] file, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(path, file);
            return Convert(arguments[^1], [path, .. arguments[..^1]]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Task<PdfSample> WithLogoAsync(byte[] logo) => Samples.BadgesAsync([Samples.Badge("Zoé Exemple")], badgeEvent: Samples.Event with { Logo = logo });

    private static byte[] Convert(string kind, params string[] arguments)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}");
        try
        {
            Tool.Run("convert", [.. arguments, kind + path]);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
