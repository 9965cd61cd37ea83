using System.Text;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Images;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Images;

public sealed class ImageTests
{
    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><linearGradient id="g"><stop offset="0" stop-color="#FF0000"/><stop offset="1" stop-color="blue"/></linearGradient>
        <clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><style>.k{fill:#2E7D32;stroke:black;stroke-width:2}</style></defs>
        <g clip-path="url(#c)"><rect width="100" height="60" fill="url(#g)"/><path class="k" d="M10 90 q20-40 40 0 t40 0 a5 5 0 0 1 -80 0z" opacity=".8"/></g><use href="#s" x="5"/><g id="s" transform="rotate(30 20 20) scale(.5)"><polygon points="0,0 30,0 15,30"/></g></svg>
        """;

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
            using var pdf = await WithLogoAsync(file);
            Assert.Contains("Sample Conference", pdf.Text(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_jpeg_is_passed_through_byte_for_byte()
    {
        var file = Convert("JPG:", "-size", "90x60", "gradient:red-blue");
        using var pdf = await WithLogoAsync(file);

        Assert.True(pdf.Bytes.AsSpan().IndexOf(file) > 0);
    }

    [Fact]
    public void A_jpeg_is_turned_as_the_camera_was_held()
    {
        var plain = Convert("JPG:", "-size", "90x60", "gradient:red-blue");
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
        byte[] turned = [.. plain[..2], .. exif, .. plain[2..]];

        var image = Assert.IsType<RasterImage>(ImageReader.Read(turned));

        Assert.Equal(6, image.Orientation);
        Assert.Equal(60.0 / 90, image.AspectRatio, 3);
    }

    [Fact]
    public async Task An_svg_logo_prints_as_vectors_and_looks_alike_in_every_renderer()
    {
        using var pdf = await WithLogoAsync(Encoding.UTF8.GetBytes(Logo));

        Assert.DoesNotContain("/Subtype/Image", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
        Assert.Empty(PdfUaChecker.Check(pdf.FilePath));
        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.MuPdf(pdf, 1)), 0, Renderers.Tolerance);
        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.Ghostscript(pdf, 1)), 0, Renderers.Tolerance);
    }

    [Fact]
    public async Task An_svg_logo_looks_as_chromium_shows_it()
    {
        var file = Encoding.UTF8.GetBytes(Logo);
        using var pdf = await WithLogoAsync(file);
        var preview = new BadgePrinter(Samples.Fonts).Preview(Samples.Event with { Logo = file }, Samples.Badge("Zoé Exemple"), BadgeLayout.A6);

        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.Chromium(preview)), 0, Renderers.Tolerance);
    }

    [Theory]
    [InlineData("no picture at all", "neither JPEG nor PNG nor SVG")]
    [InlineData("<svg", "damaged")]
    [InlineData("<html/>", "no SVG picture")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", "viewBox")]
    [InlineData("<svg viewBox='0 0 1 1'><text>Hi</text></svg>", "Convert everything to paths")]
    [InlineData("<svg viewBox='0 0 1 1'><image href='http://example.org/a.png'/></svg>", "Convert everything to paths")]
    [InlineData("<svg viewBox='0 0 1 1'><path d='M0 0 L nonsense'/></svg>", "path that cannot be read")]
    [InlineData("<svg viewBox='0 0 1 1' fill='url(#none)'><rect width='1' height='1'/></svg>", "no gradient")]
    [InlineData("<svg viewBox='0 0 1 1'><g id='a'><use href='#a'/></g></svg>", "too deeply")]
    [InlineData("<svg viewBox='0 0 1 1'><rect width='1' height='1' fill='notacolour'/></svg>", "colour")]
    public void A_picture_that_cannot_be_printed_says_why(string file, string reason)
    {
        var error = Assert.Throws<ImageFormatException>(() => ImageReader.Read(Encoding.UTF8.GetBytes(file)));

        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_damaged_file_is_an_error_and_never_a_crash()
    {
        var random = new Random(7);
        byte[][] files = [Convert("PNG24:", "-size", "40x30", "gradient:red-blue"), Convert("JPG:", "-size", "40x30", "gradient:red-blue"), Encoding.UTF8.GetBytes(Logo)];
        for (var i = 0; i < 3000; i++)
        {
            var file = files[i % files.Length].ToArray();
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            file = file[..random.Next(file.Length / 2, file.Length + 1)];
            try
            {
                ImageReader.Read(file);
            }
            catch (ImageFormatException error)
            {
                Assert.EndsWith(".", error.Message, StringComparison.Ordinal);
            }
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
