using EventsHub.Documents;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

public sealed class BadgePrinterTests
{
    [Fact]
    public async Task A_badge_shows_both_names_once_and_everything_else()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("山田 見本", "Mihon Yamada", "見本大学", "ja", ["Gala dinner"])]);

        var text = pdf.Text(1);
        foreach (var part in new[] { "Sample Conference", "山田 見本", "Mihon Yamada", "見本大学", "Sampleland", "PARTICIPANT", "Gala dinner", "EH-7KQ2" })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_latin_name_that_says_the_same_is_not_repeated()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple", "zoé exemple ")]);

        Assert.Single(pdf.Text().Split("Exemple")[1..]);
        Assert.DoesNotContain("zoé", pdf.Text(), StringComparison.Ordinal);
    }

    public static TheoryData<BadgeLayout, int> LayoutsAndResolutions =>
        new(from layout in Enum.GetValues<BadgeLayout>() from dotsPerInch in new[] { 300, 203 } select (layout, dotsPerInch));

    [Theory]
    [MemberData(nameof(LayoutsAndResolutions))]
    public async Task Every_token_can_be_scanned_from_either_side(BadgeLayout layout, int dotsPerInch)
    {
        var tokens = Enumerable.Range(1, 4).Select(i => $"3LAV0HZ2e48yF7wWnpsRioGfZ9p6Rp5g-m59Y5S6Z{i}").ToList();
        using var pdf = await Samples.BadgesAsync(tokens.Select(token => Samples.Badge("Zoé Exemple", "山田", token: token, options: ["Tour"])), layout, bothSides: true);

        var sheets = 4 / layout.PerSheet() * (layout == BadgeLayout.A5Folded ? 1 : 2);
        var read = Enumerable.Range(1, sheets).SelectMany(page => pdf.QrCodes(page, dotsPerInch)).ToList();
        Assert.Equal(8, read.Count);
        Assert.Equal(tokens, read.Distinct().Order());
    }

    [Theory]
    [InlineData(BadgeLayout.A6, 9, "297.6", "419.5")]
    [InlineData(BadgeLayout.A4FourUp, 3, "595.2", "841.8")]
    [InlineData(BadgeLayout.Card86x54, 9, "243.7", "153.0")]
    [InlineData(BadgeLayout.A5Folded, 9, "595.2", "419.5")]
    public async Task Pages_have_the_size_of_the_layout(BadgeLayout layout, int pages, string width, string height)
    {
        using var pdf = await Samples.BadgesAsync(Enumerable.Range(0, 9).Select(_ => Samples.Badge("Zoé Exemple")), layout);

        Assert.Matches($@"Pages:\s+{pages}\b", pdf.Info());
        Assert.Matches($@"Page size:\s+{width}\d* x {height}", pdf.Info());
    }

    [Fact]
    public async Task A_folded_badge_is_printed_on_both_sides_and_read_out_once()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")], BadgeLayout.A5Folded);

        Assert.Equal(3, pdf.Text().Split("Zoé Exemple").Length);
        Assert.Equal(2, pdf.Structure().Split("Zoé Exemple").Length);
    }

    [Theory]
    [InlineData(BadgeLayout.A6, "DuplexFlipLongEdge")]
    [InlineData(BadgeLayout.A4FourUp, "DuplexFlipLongEdge")]
    [InlineData(BadgeLayout.Card86x54, "DuplexFlipShortEdge")]
    public async Task Backs_follow_their_fronts_and_are_read_out_once(BadgeLayout layout, string turning)
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple"), Samples.Badge("Ana Beispiel", code: "EH-2")], layout, bothSides: true);

        Assert.Contains(turning, pdf.Syntax(), StringComparison.Ordinal);
        Assert.Contains("/PrintScaling /None", pdf.Syntax(), StringComparison.Ordinal);
        Assert.Equal(3, pdf.Text().Split("Ana Beispiel").Length);
        Assert.Equal(2, pdf.Structure().Split("Ana Beispiel").Length);

        // On a sheet turned around its upright edge, the second badge lies left.
        var (front, back) = layout == BadgeLayout.A4FourUp ? (1, 2) : (3, 4);
        var moved = layout == BadgeLayout.A4FourUp ? 105 * 72 / 25.4 : 0;
        Assert.Equal(Left(front), Left(back) + moved, 0.5);

        double Left(int page) => pdf.Boxes(page).Single(box => box.Word == "Beispiel").Left;
    }

    [Fact]
    public async Task Pages_are_called_by_the_code_of_their_badge()
    {
        using var pdf = await Samples.BadgesAsync(Enumerable.Range(1, 200).Select(i => Samples.Badge("Zoé Exemple", code: $"EH-{i}")), bothSides: true);

        var labels = Tool.Run("qpdf", "--json", "--json-key=pagelabels", pdf.FilePath);
        Assert.Contains("EH-200", labels, StringComparison.Ordinal);
        Assert.Contains("\"index\": 398", labels, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_shows_the_options_too()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("山田 見本", "Mihon Yamada", options: ["Gala dinner", "عشاء"])], BadgeLayout.Card86x54);

        Assert.Contains("Gala dinner · عشاء", pdf.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Zoe\u0301 Exemple", "Zoé Exemple")]
    [InlineData("Zoé  Exemple", " zoé exemple")]
    [InlineData("Ｚｏé Exemple", "Zoé Exemple")]
    public async Task The_same_name_typed_in_another_way_is_shown_once(string native, string latin)
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge(native, latin)]);

        Assert.Equal(2, pdf.Text().Split("xemple").Length);
    }

    [Fact]
    public async Task The_same_badges_give_the_same_bytes()
    {
        var badges = Enumerable.Range(0, 200).Select(i => Samples.Badge($"أحمد {i} 見本 Zoé", "Ahmed", token: $"token-{i}")).ToList();
        using var first = await Samples.BadgesAsync(badges);
        using var second = await Samples.BadgesAsync(badges);

        Assert.Equal(first.Bytes, second.Bytes);
    }

    [Fact]
    public async Task Cancelling_stops_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var written = 0;
        var progress = new Progress(count =>
        {
            written = count;
            cancellation.Cancel();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new BadgePrinter(Samples.Fonts).WriteAsync(
            Stream.Null, Samples.Event, Samples.Stream(Enumerable.Repeat(Samples.Badge("Zoé Exemple"), 100_000)), BadgePaper.Of(BadgeLayout.A6), Samples.Info(), bothSides: false, progress, cancellationToken: cancellation.Token));

        Assert.InRange(written, 1, 1000);
    }

    [Fact]
    public async Task Printing_nobody_says_what_to_do()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(() => new BadgePrinter(Samples.Fonts).WriteAsync(
            Stream.Null, Samples.Event, Samples.Stream<Badge>([]), BadgePaper.Of(BadgeLayout.A6), Samples.Info()));

        Assert.Contains("Choose at least one registration", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_that_is_none_says_how_to_write_it()
    {
        var error = await Assert.ThrowsAsync<FormatException>(() => new BadgePrinter(Samples.Fonts).WriteAsync(
            Stream.Null, Samples.Event with { AccentColour = "blue" }, Samples.Stream([Samples.Badge("Zoé")]), BadgePaper.Of(BadgeLayout.A6), Samples.Info()));

        Assert.Contains("#1565C0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_arabic_event_is_mirrored()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("أحمد نموذج", "Ahmed Sample", options: ["Gala"])], badgeEvent: Samples.ArabicEvent);

        var box = Tool.Run("pdftotext", "-bbox", pdf.FilePath, "-").Split('\n').Single(line => line.Contains(">Gala<", StringComparison.Ordinal));
        var left = double.Parse(box.Split("xMin=\"")[1].Split('"')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(left, 100, 200);
        Assert.Contains("أحمد نموذج", pdf.Text(), StringComparison.Ordinal);
    }

    /// <summary>Reports in the thread that writes.</summary>
    private sealed class Progress(Action<int> report) : IProgress<int>
    {
        public void Report(int value) => report(value);
    }
}
