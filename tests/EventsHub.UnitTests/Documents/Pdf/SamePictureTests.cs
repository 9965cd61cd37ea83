using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

/// <summary>Three renderers that share no code must show the same page, and so must the preview.</summary>
public sealed class SamePictureTests
{
    private static readonly string[] Names = ["Zoé Exemple", "山田 見本", "عبدالاحد نموذج", "राकेश क्षिप्र नमूना", "สมชาย ตัวอย่าง", "བསྟན་འཛིན", "김견본"];

    [Fact]
    public async Task Poppler_MuPDF_and_Ghostscript_agree()
    {
        using var pdf = await Samples.BadgesAsync(Names.Select(name => Samples.Badge(name, "Latin Name", options: ["Gala"])));
        for (var page = 1; page <= Names.Length; page++)
        {
            var poppler = Renderers.Poppler(pdf, page);
            Assert.InRange(poppler.GreatestDifference(Renderers.MuPdf(pdf, page)), 0, Renderers.Tolerance);
            Assert.InRange(poppler.GreatestDifference(Renderers.Ghostscript(pdf, page)), 0, Renderers.Tolerance);
        }
    }

    [Fact]
    public async Task The_preview_shows_what_will_be_printed()
    {
        using var pdf = await Samples.BadgesAsync(Names.Select(name => Samples.Badge(name, "Latin Name", options: ["Gala"])));
        for (var page = 1; page <= Names.Length; page++)
        {
            var svg = new BadgePrinter(Samples.Fonts).Preview(Samples.Event, Samples.Badge(Names[page - 1], "Latin Name", options: ["Gala"]), BadgeLayout.A6);
            Assert.InRange(Renderers.Poppler(pdf, page).GreatestDifference(Renderers.Chromium(svg)), 0, Renderers.Tolerance);
        }
    }
}
