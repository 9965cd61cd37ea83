using System.Text.RegularExpressions;
using EventsHub.Documents;
using EventsHub.Documents.Programmes;
using Xunit;

namespace EventsHub.UnitTests.Documents.Programmes;

public sealed partial class BookletWriterTests
{
    private static Task<PdfSample> WriteAsync(Booklet booklet, PaperSize paper) =>
        PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteAsync(stream, booklet, paper, Samples.Info("Programme", booklet.Language)));

    [Fact]
    public async Task Contents_name_the_page_on_which_a_session_starts()
    {
        using var pdf = await WriteAsync(Samples.Booklet(), PaperSize.A5);

        var entry = ContentsEntry().Match(pdf.Text(2));
        Assert.True(entry.Success, pdf.Text(2));
        Assert.Contains("How sample 1 was measured", pdf.Text(int.Parse(entry.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_talk_is_there_with_its_speakers_and_abstract()
    {
        using var pdf = await WriteAsync(Samples.Booklet(), PaperSize.A4);

        var text = Regex.Replace(pdf.Text(), @"\s+", " ");
        foreach (var number in Enumerable.Range(1, 12))
        {
            Assert.Contains($"How sample {number} was measured", text, StringComparison.Ordinal);
            Assert.Contains($"Zoé Exemple {number}", text, StringComparison.Ordinal);
            Assert.Contains($"Observation {number} of the sample shows what it shows.", text, StringComparison.Ordinal);
        }

        Assert.Contains("山田 見本 (Mihon Yamada)", text, StringComparison.Ordinal);
        Assert.Contains("cancelled", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_are_numbered_out_of_all()
    {
        using var pdf = await WriteAsync(Samples.Booklet(), PaperSize.A5);

        var pages = int.Parse(Regex.Match(pdf.Info(), @"Pages:\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        for (var page = 2; page <= pages; page++)
        {
            Assert.Contains($"Page {page} of {pages}", pdf.Text(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_outline_lists_days_sessions_and_talks()
    {
        using var pdf = await WriteAsync(Samples.Booklet(), PaperSize.A5);

        var json = Tool.Run("qpdf", "--json", "--json-key=outlines", pdf.FilePath);
        foreach (var title in new[] { "Monday 24 June", "Abstracts", "Opening session", "How sample 12 was measured", "Speakers" })
        {
            Assert.Contains($"\"{title}\"", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_structure_is_read_in_order()
    {
        using var pdf = await WriteAsync(Samples.Booklet(2), PaperSize.A5);

        var structure = pdf.Structure();
        var order = new[] { "TOC", "Coffee break", "Abstracts", "Opening session", "How sample 1 was measured", "How sample 2 was measured", "Speakers" };
        var places = order.Select(text => structure.LastIndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task Ids_and_times_may_be_anything()
    {
        var booklet = Samples.Booklet(1);
        var session = booklet.Days[0].Sessions[0];
        var talk = session.Talks[0];
        var odd = booklet with { Days = [booklet.Days[0] with { Sessions = [session with { Id = "same", Talks = [talk with { Id = "same" }, talk with { Id = "a(b)\\ é", Time = null, Abstract = null, Speakers = [] }] }] }] };

        using var pdf = await WriteAsync(odd, PaperSize.A5);

        Assert.Contains("How sample 1 was measured", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_booklet_gives_the_same_bytes()
    {
        using var first = await WriteAsync(Samples.Booklet(), PaperSize.A5);
        using var second = await WriteAsync(Samples.Booklet(), PaperSize.A5);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task Cancelling_stops()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new BookletWriter(Samples.Fonts).WriteAsync(Stream.Null, Samples.Booklet(), PaperSize.A5, Samples.Info(), cancellation.Token));
    }

    [GeneratedRegex(@"Opening session\s+(\d+)")]
    private static partial Regex ContentsEntry();
}
