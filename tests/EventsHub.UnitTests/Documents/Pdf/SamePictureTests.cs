using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Programmes;
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
            var svg = new BadgePrinter(Samples.Fonts).Preview(Samples.Event, [Samples.Badge(Names[page - 1], "Latin Name", options: ["Gala"])], BadgePaper.Of(BadgeLayout.A6));
            Assert.InRange(Renderers.Poppler(pdf, page).GreatestDifference(Renderers.Chromium(svg)), 0, Renderers.Tolerance);
        }
    }

    [Theory]
    [InlineData(BadgeLayout.A4FourUp, 210, 297)]
    [InlineData(BadgeLayout.Card86x54, 86, 54)]
    [InlineData(BadgeLayout.A5Folded, 210, 148)]
    public async Task Every_layout_looks_alike_everywhere(BadgeLayout layout, double width, double height)
    {
        var badges = Names.Take(layout.PerSheet()).Select(name => Samples.Badge(name, "Latin Name", options: ["Gala dinner", "Tour"])).ToList();
        using var pdf = await Samples.BadgesAsync(badges, layout);

        AssertAgreed(pdf, 1);
        var svg = new BadgePrinter(Samples.Fonts).Preview(Samples.Event, badges, BadgePaper.Of(layout));
        Assert.InRange(Renderers.Poppler(pdf, 1).GreatestDifference(Renderers.Chromium(svg, width, height)), 0, Renderers.Tolerance);
    }

    [Fact]
    public async Task Letters_and_booklets_look_alike_everywhere()
    {
        using var ticket = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), Samples.Info("Ticket")));
        using var pack = await PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack(), Samples.Info("Pack")));
        using var booklet = await PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteAsync(stream, Samples.Booklet(), PaperSize.A5, Samples.Info("Programme")));

        AssertAgreed(ticket, 1);
        AssertAgreed(pack, 2);
        AssertAgreed(booklet, 3);
    }

    [Fact]
    public async Task A_letter_that_is_missing_is_noticed()
    {
        // The tolerance would be worth nothing if it hid a small letter.
        using var whole = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple", "Ana")]);
        using var part = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple", "An")]);
        using var affiliation = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple", "Ana", "Sample Universit")]);

        Assert.True(Renderers.Poppler(whole, 1).GreatestDifference(Renderers.Poppler(part, 1)) > Renderers.Tolerance);
        Assert.True(Renderers.Poppler(whole, 1).GreatestDifference(Renderers.Poppler(affiliation, 1)) > Renderers.Tolerance);
    }

    private static void AssertAgreed(PdfSample pdf, int page)
    {
        var poppler = Renderers.Poppler(pdf, page);
        Assert.InRange(poppler.GreatestDifference(Renderers.MuPdf(pdf, page)), 0, Renderers.Tolerance);
        Assert.InRange(poppler.GreatestDifference(Renderers.Ghostscript(pdf, page)), 0, Renderers.Tolerance);
    }
}
