using EventsHub.Documents.Layout;
using EventsHub.Documents.Svg;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Every kind of OpenType font is embedded so that every reader shows it; Fonts/make.py draws those of this test.</summary>
public sealed class FontKindsTests
{
    [Theory]
    [InlineData("SampleCff.otf", "CID Type 0C")]
    [InlineData("SampleVariable.ttf", "CID TrueType")]
    [InlineData("SampleVariable.otf", "CID Type 0C")]
    public async Task A_font_of_any_kind_looks_alike_everywhere_and_its_text_comes_out(string file, string kind)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-font-");
        try
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Documents", "Fonts", file), Path.Combine(folder.FullName, "NotoSans-Regular" + Path.GetExtension(file)));
            var context = new LayoutContext(FontLibrary.Open(new FontOptions { Folders = [folder.FullName] }).Shaper, "en");
            var list = new DisplayList();
            using (list.Begin(new Tag(TagRole.P)))
            {
                new Paragraph("HOV VOH OH", new TextStyle(60)) { Role = null }.Layout(context, 95).Draw(list, 5, 20);
            }

            using var pdf = await PdfSample.PageAsync(list);

            Assert.Matches($@"AAAAAA\+NotoSans-Regular\s+{kind}\s+Identity-H\s+yes yes yes", Tool.Run("pdffonts", pdf.FilePath));
            Assert.Equal("HOV VOH OH", string.Join(' ', pdf.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            var poppler = Renderers.Poppler(pdf, 1);
            Assert.InRange(poppler.GreatestDifference(Renderers.MuPdf(pdf, 1)), 0, Renderers.Tolerance);
            Assert.InRange(poppler.GreatestDifference(Renderers.Ghostscript(pdf, 1)), 0, Renderers.Tolerance);
            Assert.InRange(poppler.GreatestDifference(Renderers.Chromium(SvgDrawing.Draw(list, 105, 148, "Sample"))), 0, Renderers.Tolerance);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_document_has_one_subset_for_each_font()
    {
        using var pdf = await Samples.BadgesAsync(Enumerable.Range(0, 300).Select(i => Samples.Badge($"山田 {i} Zoé أحمد", "Latin", language: "ja", code: $"EH-{i}")));

        var names = Tool.Run("pdffonts", pdf.FilePath).Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..].Select(line => line.Split(' ')[0][7..]).ToList();
        Assert.Equal(names.Distinct(), names);
        Assert.InRange(names.Count, 4, 8);
    }
}
