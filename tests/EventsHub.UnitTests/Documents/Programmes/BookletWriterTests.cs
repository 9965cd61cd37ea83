using System.Text.RegularExpressions;
using EventsHub.Documents;
using EventsHub.Documents.Programmes;
using EventsHub.UnitTests.Documents.Pdf;
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
        var order = new[] { "TOC", "Abstracts", "Opening session", "How sample 1 was measured", "How sample 2 was measured", "Speakers" };
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
            new BookletWriter(Samples.Fonts).WriteAsync(Stream.Null, Samples.Booklet(), PaperSize.A5, Samples.Info(), null, cancellation.Token));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    [InlineData("ja")]
    public async Task Any_programme_makes_a_booklet_that_keeps_the_rules(string language)
    {
        var booklet = SampleProgramme.Of(new Random(7), rooms: 9, language);
        foreach (var paper in new[] { PaperSize.A5, PaperSize.A4 })
        {
            using var pdf = await WriteAsync(booklet, paper);

            Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
            AssertLinksLeadSomewhere(pdf);
        }
    }

    [Fact]
    public async Task The_title_of_a_session_that_is_its_one_talk_is_printed_once_among_the_talks()
    {
        var booklet = Samples.Booklet(1);
        var session = booklet.Days[0].Sessions[0];
        var single = session with { Title = session.Talks[0].Title, IsSingleTalk = true };
        using var pdf = await WriteAsync(booklet with { Days = [booklet.Days[0] with { Sessions = [single] }] }, PaperSize.A5);

        // Once in the contents, once with the abstract.
        Assert.Equal(2, Regex.Count(pdf.Text(), Regex.Escape(session.Talks[0].Title)));
    }

    [Fact]
    public async Task What_does_not_take_place_and_what_moved_says_so_in_the_grid_and_among_the_talks()
    {
        var booklet = Samples.Booklet(2);
        var session = booklet.Days[0].Sessions[0];
        var moved = session with { Span = new(540, 630), State = new("Moved", false), Talks = [session.Talks[0] with { State = new("Called off", true) }] };
        using var pdf = await WriteAsync(booklet with { Days = [booklet.Days[0] with { Sessions = [moved] }] }, PaperSize.A5);

        Assert.Equal(2, Regex.Count(pdf.Text(), "Moved"));
        Assert.Equal(2, Regex.Count(pdf.Text(), "Called off"));
    }

    [Fact]
    public async Task Hostile_and_endless_texts_are_printed_as_text()
    {
        var longTitle = string.Join(' ', Enumerable.Repeat("Unendlichkeitsbetrachtungen", 12));
        var speakers = Enumerable.Range(1, 9).Select(i => new BookletSpeaker($"Speaker \u202e {i}", null, new string('x', 300), $"{i}")).ToList();
        var talk = new BookletTalk("t", "09:00", longTitle, speakers, "<script>alert(1)</script> $\\frac{a}{b}$ (\\) \u0000\ud800", "en", null) { Links = [new(new string('w', 400), new Uri("https://example.org/(a)?b=%28"))] };
        var session = new BookletSession("s", "09:00–10:00", new string('r', 200), null, null, longTitle, null, null, [talk]) { Span = new(540, 541), IsSingleTalk = true };
        var booklet = Samples.Booklet() with { Title = new string('T', 400), Days = [new BookletDay("Day", [session, session with { Id = "s2", Room = "B" }]), new BookletDay("Empty day", [])] };
        using var pdf = await WriteAsync(booklet, PaperSize.A5);

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
        Assert.Contains("<script>alert(1)</script> $\\frac{a}{b}$", pdf.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_programme_of_nothing_is_a_cover_and_empty_contents()
    {
        using var pdf = await WriteAsync(Samples.Booklet() with { Days = [] }, PaperSize.A5);

        Assert.Contains("Pages:           2", pdf.Info(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cover_shows_a_logo_of_any_kind_and_leads_to_the_programme()
    {
        var svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect width='40' height='20' fill='#d81b60'/></svg>"u8.ToArray();
        using var pdf = await WriteAsync(Samples.Booklet() with { Logo = svg, Address = new Uri("https://events.example.org/e/X/programme") }, PaperSize.A5);

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
        Assert.Contains("https://events.example.org/e/X/programme", Tool.Run("qpdf", "--json", "--json-key=qpdf", pdf.FilePath), StringComparison.Ordinal);
        Assert.Contains("Figure", pdf.Structure(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task Sheets_hold_two_pages_a_side_in_the_order_in_which_they_are_folded(string language)
    {
        var booklet = SampleProgramme.Of(new Random(3), rooms: 4, language) with { Texts = Samples.BookletTexts };
        using var pages = await WriteAsync(booklet, PaperSize.A5);
        using var sheets = await PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteSheetsAsync(stream, booklet, Samples.Info("Programme", language)));

        var count = int.Parse(PageCount().Match(pages.Info()).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var padded = SaddleStitch.Padded(count);
        Assert.Contains($"Pages:           {padded / 2}", sheets.Info(), StringComparison.Ordinal);
        Assert.Matches("Page size: +841.* x 595", sheets.Info());
        Assert.Empty(PdfUaChecker.Check(sheets.FilePath).Distinct());
        AssertLinksLeadSomewhere(sheets);
        for (var page = 2; page <= count; page++)
        {
            var (side, isLeft) = SaddleStitch.PlaceOf(page - 1, padded, language == "ar");
            string[] half = ["-f", $"{side + 1}", "-l", $"{side + 1}", "-x", isLeft ? "0" : "421", "-y", "0", "-W", "421", "-H", "596"];
            Assert.Contains($"Page {page} of {count}", Tool.Run("pdftotext", [.. half, sheets.FilePath, "-"]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pages_are_called_by_the_numbers_printed_on_them_and_sheets_ask_to_be_turned_at_the_short_edge()
    {
        using var pdf = await WriteAsync(Samples.Booklet(), PaperSize.A5);
        using var sheets = await PdfSample.CreateAsync(stream => new BookletWriter(Samples.Fonts).WriteSheetsAsync(stream, Samples.Booklet(), Samples.Info()));

        var objects = string.Join('\n', QpdfObjects.Read(pdf.FilePath).Values.Select(value => value.ToJsonString()));
        Assert.Contains("u:Cover", objects, StringComparison.Ordinal);
        Assert.Contains("\"/St\":2", objects, StringComparison.Ordinal);
        var preferences = QpdfObjects.Read(sheets.FilePath).Catalog["/ViewerPreferences"]!;
        Assert.Equal(("/DuplexFlipShortEdge", "/None"), ((string?)preferences["/Duplex"], (string?)preferences["/PrintScaling"]));
    }

    private static void AssertLinksLeadSomewhere(PdfSample pdf)
    {
        var objects = QpdfObjects.Read(pdf.FilePath);
        var names = Regex.Matches(string.Join('\n', objects.Values.Select(value => value.ToJsonString()).Where(json => json.Contains("/Names", StringComparison.Ordinal))), "\"(?:u:|b:)([a-z]\\w*)\"")
            .Select(match => match.Groups[1].Value).ToHashSet();
        var targets = objects.Values.OfType<System.Text.Json.Nodes.JsonObject>().Where(value => value["/Subtype"]?.ToString() == "/Link" && value["/Dest"] is not null)
            .Select(value => QpdfObjects.Text(value["/Dest"])).ToList();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Except(names));
    }

    [GeneratedRegex(@"Pages:\s+(\d+)")]
    private static partial Regex PageCount();

    [GeneratedRegex(@"Opening session\s+(\d+)")]
    private static partial Regex ContentsEntry();
}
