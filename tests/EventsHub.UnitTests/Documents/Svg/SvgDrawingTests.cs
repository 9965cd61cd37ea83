using System.Globalization;
using System.Text;
using System.Xml.Linq;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Images;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Pdf;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;
using Picture = EventsHub.UnitTests.Documents.Pdf.Picture;

namespace EventsHub.UnitTests.Documents.Svg;

/// <summary>The preview and the print are one display list, so they are one picture.</summary>
public sealed class SvgDrawingTests
{
    private const int DotsPerInch = 192;

    private static readonly PaperSize Paper = PaperSize.A6;

    private const string Logo = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">
          <defs><linearGradient id="g"><stop offset="0" stop-color="#1565C0"/><stop offset="1" stop-color="#C62828"/></linearGradient>
          <radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#2E7D32"/></radialGradient>
          <clipPath id="c"><circle cx="150" cy="50" r="40"/></clipPath></defs>
          <rect x="5" y="5" width="90" height="90" fill="url(#g)" stroke="#000" stroke-width="6" stroke-linejoin="round"/>
          <path d="M20 20h60v60h-60zM35 35v30h30v-30z" fill="#fff" fill-opacity=".6" fill-rule="evenodd"/>
          <rect x="100" y="0" width="100" height="100" fill="url(#r)" clip-path="url(#c)"/>
        </svg>
        """;

    /// <summary>Pages that between them use everything that a display list can hold.</summary>
    private static List<DisplayList> Pages()
    {
        var logo = ImageReader.Read(Encoding.UTF8.GetBytes(Logo));
        var style = Drawn.Style(11);
        Block[] blocks =
        [
            new Stack(
                4,
                new Paragraph(Drawn.Words(40), style) { Alignment = Alignment.Justify },
                new Paragraph(new TextSpan("E = m c", style), new TextSpan("2", style.Superscript) { Continues = true }, new TextSpan(" in ", style), new TextSpan("أحمد", style with { Colour = Colour.Parse("#C62828"), Weight = FontWeight.Bold })),
                new Panel(new Row(2, (Extent.Part(), new EventsHub.Documents.Layout.Picture(logo, 30, 20, "Logo")), (Extent.Part(), new QrBlock(QrCode.Encode("sample"), 20, "QR")))) { PaddingX = 2, PaddingY = 2, Fill = Colour.Hairline, Radius = 3, Stripe = Colour.Black },
                new Rotated(new Paragraph("Turned ทดสอบ", style), -20, 30),
                new LeaderLine("Contents", style)),
            new Stack(
                3,
                new TextAround(new EventsHub.Documents.Layout.Picture(logo, 30, 20, "Logo"), 30, new Paragraph("吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で泣いていた事だけは記憶している。", style with { Language = "ja" }) { Alignment = Alignment.Justify }),
                new Rotated(new EventsHub.Documents.Layout.Picture(logo, 30, 15, "Logo"), 90, 30),
                new Table([Extent.Part(), Extent.Part()]) { Header = [Drawn.Text("Head"), Drawn.Text("Header")], Rows = [[new Cell(Drawn.Text("a cell over both")) { ColumnSpan = 2, Fill = Colour.Parse("#FFE082") }], [Drawn.Text("देवनागरी"), Drawn.Text("བོད་ཡིག")]], HeaderFill = Colour.Hairline },
                new FitText("A name that is far too long for its box and ends before it does", Drawn.Style(30), 14) { MaxLines = 2 }),
        ];
        var pages = new List<DisplayList>();
        foreach (var block in blocks)
        {
            var list = new DisplayList();
            list.Art(new Art(Paper.Width, 8, Decoration()), 0, 0);
            block.Layout(Drawn.Context(), Paper.Width - 20).Draw(list, 10, 12);
            pages.Add(list);
        }

        return pages;

        static DisplayList Decoration()
        {
            var art = new DisplayList();
            art.Fill(0, 0, Paper.Width, 6, Colour.Parse("#0D47A1"));
            art.Line(0, 7, Paper.Width, 7, 0.4, Colour.Black, dotted: true);
            return art;
        }
    }

    [Fact]
    public async Task Every_kind_of_item_looks_in_the_browser_as_on_paper()
    {
        var badges = new[] { ("山田 見本", "ja"), ("عبدالاحد نموذج", "ar"), ("राकेश क्षिप्र", "hi"), ("สมชาย ตัวอย่าง", "th") }
            .Select(name => Samples.Badge(name.Item1, "Latin Name", language: name.Item2, options: ["Gala"])).ToList();
        var printer = new BadgePrinter(Samples.Fonts);
        var pages = Pages();
        List<string> drawings = [.. pages.Select(page => SvgDrawing.Draw(page, Paper.Width, Paper.Height, "Sample")), .. badges.Select(badge => printer.Preview(Samples.Event, [badge], BadgePaper.Of(BadgeLayout.A6)))];
        using var pdf = await PdfSample.CreateAsync(async stream =>
        {
            using var document = new PdfDocument(stream, Samples.Info());
            foreach (var page in pages)
            {
                await document.AddPageAsync(Paper.Width, Paper.Height, page, default);
            }

            await document.FinishAsync(default);
        });
        using var badgePdf = await Samples.BadgesAsync(badges);

        var shown = await PhotographAsync(drawings);
        var differences = new List<int>();

        for (var i = 0; i < drawings.Count; i++)
        {
            var printed = i < pages.Count ? Rasterise(pdf, i + 1) : Rasterise(badgePdf, i - pages.Count + 1);
            Keep($"svg-{i}", printed, shown[i]);
            differences.Add(printed.GreatestDifference(shown[i], Square));
        }

        Assert.All(differences, difference => Assert.InRange(difference, 0, Tolerance));

        // Pages are told apart: another one is far off.
        Assert.True(shown[0].GreatestDifference(shown[1], Square) > 2 * Tolerance);
    }

    // Of 255, as the mean of squares of two millimetres. Thin strokes are smoothed in two ways (20), and Poppler widens the modules of
    // a QR code to whole pixels (41).
    private const int Tolerance = 48;
    private const int Square = 16;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(8)]
    public async Task A_photograph_is_turned_as_the_camera_was_held(byte orientation)
    {
        var path = Path.Combine(Path.GetTempPath(), $"eventshub-{Guid.NewGuid():N}.jpg");
        Tool.Run("convert", "-size", "60x40", "xc:white", "-fill", "black", "-draw", "rectangle 0,0 25,12", path);
        var plain = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, (byte)'M', (byte)'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
        var list = Drawn.Draw(new EventsHub.Documents.Layout.Picture(ImageReader.Read([.. plain[..2], .. exif, .. plain[2..]]), 60, 60, "Photograph"), 60);
        using var pdf = await PdfSample.CreateAsync(async stream =>
        {
            using var document = new PdfDocument(stream, Samples.Info());
            await document.AddPageAsync(Paper.Width, Paper.Height, list, default);
            await document.FinishAsync(default);
        });

        var shown = (await PhotographAsync([SvgDrawing.Draw(list, Paper.Width, Paper.Height, "Sample")]))[0];

        Assert.InRange(Rasterise(pdf, 1).GreatestDifference(shown, Square), 0, Tolerance);
    }

    [Fact]
    public void A_drawing_is_well_formed_needs_nothing_from_outside_and_holds_no_script()
    {
        var list = Pages()[0];
        var title = "<script>&\u0000\uD800\"'";

        var drawing = XDocument.Parse(SvgDrawing.Draw(list, Paper.Width, Paper.Height, title));

        var ids = drawing.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(drawing.Descendants().Attributes("href"), href => Assert.Contains(href.Value[1..], ids));
        Assert.DoesNotContain(drawing.Descendants(), element => element.Name.LocalName is "script" or "style" or "foreignObject" or "text");
        Assert.Equal("<script>&\uFFFD\"'", drawing.Root!.Elements().First().Value);
    }

    [Fact]
    public void A_drawing_is_the_same_every_time() => Assert.Equal(
        SvgDrawing.Draw(Pages()[0], Paper.Width, Paper.Height, "Sample"),
        SvgDrawing.Draw(Pages()[0], Paper.Width, Paper.Height, "Sample"));

    /// <summary>All drawings under each other in one window of one browser.</summary>
    private static async Task<List<Picture>> PhotographAsync(List<string> drawings)
    {
        var (width, height) = (Pixels(Paper.Width), Pixels(Paper.Height));
        var html = new StringBuilder("<!doctype html><meta charset=utf-8><style>body{margin:0}img{position:absolute;left:0}</style>");
        for (var i = 0; i < drawings.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<img style='top:{i * height}px;width:{Paper.Width / 25.4 * DotsPerInch}px;height:{Paper.Height / 25.4 * DotsPerInch}px' src='data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(drawings[i]))}'>");
        }

        using var browser = await Browser.ShowAsync(html.ToString(), width, drawings.Count * height);
        return [.. drawings.Select((_, i) => browser.Picture.Crop(i * height, height))];
    }

    private static Picture Rasterise(PdfSample pdf, int page)
    {
        var path = Path.ChangeExtension(pdf.FilePath, null);
        Tool.Run("pdftoppm", "-png", "-r", $"{DotsPerInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", pdf.FilePath, path);
        try
        {
            return Picture.ReadGrey(path + ".png");
        }
        finally
        {
            File.Delete(path + ".png");
        }
    }

    private static int Pixels(double millimetres) => (int)Math.Ceiling(millimetres / 25.4 * DotsPerInch);

    private static void Keep(string name, Picture printed, Picture shown)
    {
        if (Environment.GetEnvironmentVariable("EVENTSHUB_CONTACT_SHEET") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            printed.Beside(shown).Write(Path.Combine(folder, name + ".pgm"));
        }
    }
}
