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

    [Fact]
    public async Task The_checker_finds_what_is_wrong()
    {
        // Chromium's PDFs are not tagged unless asked for: a file from elsewhere must not pass.
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")]);
        var broken = pdf.FilePath + ".broken.pdf";
        var text = Tool.Run("qpdf", "--qdf", "--object-streams=disable", pdf.FilePath, broken);
        try
        {
            var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(broken, TestContext.Current.CancellationToken));
            bytes = bytes.Replace("/Alt (", "/Foo (", StringComparison.Ordinal).Replace("/DisplayDocTitle true", "/DisplayDocTitle null", StringComparison.Ordinal)
                .Replace("/Artifact BMC", "/Artefact BMC", StringComparison.Ordinal).Replace("/S /H1", "/S /H3", StringComparison.Ordinal).Replace("/ToUnicode", "/ToUnicide", StringComparison.Ordinal);
            await File.WriteAllBytesAsync(broken, System.Text.Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);

            var clauses = PdfUaChecker.Check(broken).Select(violation => violation.Split(':')[0]).Distinct();

            Assert.Superset(new HashSet<string> { "7.1", "7.3", "7.4.2", "7.21.7" }, clauses.ToHashSet());
        }
        finally
        {
            File.Delete(broken);
        }

        Assert.NotNull(text);
    }
}
