using System.Text;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Letters;
using EventsHub.Documents.Programmes;
using Xunit;

namespace EventsHub.UnitTests.Documents.Pdf;

public sealed class PdfUaTests
{
    [Theory]
    [InlineData(BadgeLayout.A6)]
    [InlineData(BadgeLayout.A4FourUp)]
    [InlineData(BadgeLayout.Card86x54)]
    public async Task Badges_keep_the_rules(BadgeLayout layout)
    {
        var names = new[] { "Zoé Exemple", "山田 見本", "عبدالاحد نموذج", "राकेश नमूना", "สมชาย ตัวอย่าง", "ffi fl" };
        using var pdf = await Samples.BadgesAsync(Enumerable.Range(0, 150).Select(i => Samples.Badge(names[i % names.Length], "Latin Name", options: ["Gala", "Tour"])), layout);

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
    }

    [Fact]
    public async Task Booklets_keep_the_rules()
    {
        using var pdf = await PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteAsync(stream, Samples.Booklet(60), PaperSize.A5, Samples.Info("Programme")));

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
    }

    [Fact]
    public async Task Letters_keep_the_rules()
    {
        using var ticket = await PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(stream, Samples.Ticket(), Samples.Info("Ticket")));
        using var pack = await PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack(), Samples.Info("Pack")));

        Assert.Empty(PdfUaChecker.Check(ticket.FilePath).Concat(PdfUaChecker.Check(pack.FilePath)).Distinct());
    }

    [Theory]
    [InlineData("booklet", "%PDF-1.7", "%PDF-2.0", "6.1: the header")]
    [InlineData("booklet", "/Marked true", "/Marked null", "6.2: ")]
    [InlineData("booklet", "/StructTreeRoot ", "/StructTreeRuut ", "7.1: there is no structure tree")]
    [InlineData("booklet", "/Metadata ", "/MetaDatu ", "7.1: there is no metadata stream")]
    [InlineData("booklet", "dc:title", "dc:tutle", "7.1: the metadata have no title")]
    [InlineData("booklet", "/DisplayDocTitle true", "/DisplayDocTitle null", "7.1: viewers show the file name")]
    [InlineData("booklet", "/Artifact BMC", "/Artefact BMC", "7.1: ")]
    [InlineData("booklet", "/S /P\n", "/S /Q\n", "7.1: “Q” is no standard role")]
    [InlineData("booklet", "/Lang (", "/Lung (", "7.2: the document has no language")]
    [InlineData("badge", "/Alt ", "/Olt ", "7.3: a figure has no alternative text")]
    [InlineData("badge", "/BBox [", "/BBux [", "7.3: a figure does not say where it is")]
    [InlineData("booklet", "/S /H1", "/S /H3", "7.4.2: the first heading")]
    [InlineData("pack", "/S /TH", "/S /TD", "7.5: a table has no header cell")]
    [InlineData("pack", "/Scope ", "/Scupe ", "7.5: a header cell has no scope")]
    [InlineData("pack", "/S /TR", "/S /P ", "7.2: ")]
    [InlineData("attached", "/UF (", "/UG (", "7.11: ")]
    [InlineData("booklet", "/Tabs /S", "/Tabs /R", "7.18.3: ")]
    [InlineData("booklet", "/S /Link", "/S /Span", "7.18.5: a link is not in the structure")]
    [InlineData("booklet", "/Contents (", "/Cuntents (", "7.18.5: a link has no description")]
    [InlineData("badge", "/CIDSystemInfo", "/CIDSystemInfu", "7.21.3.1: ")]
    [InlineData("badge", "/CIDToGIDMap", "/CIDToGIDMup", "7.21.3.2: ")]
    [InlineData("badge", "/Identity-H", "/Identity-X", "7.21.3.3: ")]
    [InlineData("badge", "/FontFile2", "/FontFile9", "7.21.4.1: ")]
    [InlineData("badge", "/ToUnicode", "/ToUnicude", "7.21.7: ")]
    public async Task The_checker_finds_what_is_wrong(string document, string right, string wrong, string violation)
    {
        using var pdf = await (document switch
        {
            "booklet" => PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteAsync(stream, Samples.Booklet(12), PaperSize.A5, Samples.Info("Programme"))),
            "pack" => PdfSample.CreateAsync(stream => new TravelPackWriter(Samples.Fonts).WriteAsync(stream, Samples.TravelPack(), Samples.Info("Pack"))),
            "attached" => PdfSample.CreateAsync(stream => new TicketWriter(Samples.Fonts).WriteAsync(
                stream, Samples.Ticket(), Samples.Info("Ticket") with { Attachments = [new("entry.ics", "text/calendar", "BEGIN:VCALENDAR"u8.ToArray(), "Calendar entry", AttachmentRelation.Data)] })),
            _ => Samples.BadgesAsync([Samples.Badge("Zoé Exemple")]),
        });
        var (plain, broken) = (pdf.FilePath + ".plain.pdf", pdf.FilePath + ".broken.pdf");
        try
        {
            Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf.FilePath, plain);
            Assert.Empty(PdfUaChecker.Check(plain));
            var text = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(plain, TestContext.Current.CancellationToken));
            Assert.Contains(right, text, StringComparison.Ordinal);
            await File.WriteAllBytesAsync(broken, Encoding.Latin1.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal)), TestContext.Current.CancellationToken);

            Assert.Contains(PdfUaChecker.Check(broken), found => found.StartsWith(violation, StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(plain);
            File.Delete(broken);
        }
    }
}
