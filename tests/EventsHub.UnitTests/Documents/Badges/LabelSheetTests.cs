using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Badges on sheets of labels that are cut already.</summary>
public sealed class LabelSheetTests
{
    // The smallest cards that are taken, cards larger than ours, and badges higher than wide.
    private static readonly BadgePaper Small = BadgePaper.Labels((210, 297), (65, 41), (7, 5), (1, 2), 3, 6);
    private static readonly BadgePaper Cards = BadgePaper.Labels((210, 297), (90, 55), (15, 11), (0, 0), 2, 5);
    private static readonly BadgePaper Upright = BadgePaper.Labels((297, 210), (79, 111), (10, 20), (12.5, 0), 3, 1);

    public static TheoryData<int, int> Papers => new() { { 0, 18 }, { 1, 10 }, { 2, 3 } };

    [Theory, MemberData(nameof(Papers))]
    public async Task Every_label_has_a_badge_that_can_be_scanned_and_the_next_page_begins_when_they_are_full(int paper, int capacity)
    {
        var tokens = Enumerable.Range(1, capacity + 1).Select(i => $"3LAV0HZ2e48yF7wWnpsRioGfZ9p6Rp5g-m59Y5S6Z{i:00}").ToList();
        using var pdf = await PrintAsync(PaperOf(paper), tokens);

        Assert.Matches(@"Pages:\s+2\b", pdf.Info());
        Assert.Equal(tokens[..capacity].Order(), pdf.QrCodes(1, 300).Order());
        Assert.Equal([tokens[^1]], pdf.QrCodes(2, 300));
    }

    [Fact]
    public async Task Badges_lie_as_far_apart_as_labels()
    {
        var paper = BadgePaper.Labels((210, 297), (86, 54), (12, 9), (3.5, 2), 2, 5);
        using var pdf = await Samples.BadgesAsync(Enumerable.Range(0, 3).Select(_ => Samples.Badge("Zoé Exemple")), paper: paper);
        using var one = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")], BadgeLayout.Card86x54);

        const double Point = 25.4 / 72;
        var names = pdf.Boxes(1).Where(box => box.Word == "Exemple").OrderBy(box => box.Top).ThenBy(box => box.Left).Select(box => (Left: box.Left * Point, Top: box.Top * Point)).ToList();
        var alone = one.Boxes(1).Single(box => box.Word == "Exemple");
        Assert.Equal(12 + (alone.Left * Point), names[0].Left, 0.1);
        Assert.Equal(9 + (alone.Top * Point), names[0].Top, 0.1);
        Assert.Equal(89.5, names[1].Left - names[0].Left, 0.1);
        Assert.Equal(56, names[2].Top - names[0].Top, 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_sheet_looks_alike_everywhere(int paper)
    {
        var badges = Enumerable.Range(0, 3).Select(i => Samples.Badge($"Zoé Exemple {i}", "Latin Name", options: ["Gala dinner"])).ToList();
        using var pdf = await Samples.BadgesAsync(badges, paper: PaperOf(paper));

        var poppler = Renderers.Poppler(pdf, 1);
        Assert.InRange(poppler.GreatestDifference(Renderers.MuPdf(pdf, 1)), 0, Renderers.Tolerance);
        Assert.InRange(poppler.GreatestDifference(Renderers.Ghostscript(pdf, 1)), 0, Renderers.Tolerance);
        var svg = new BadgePrinter(Samples.Fonts).Preview(Samples.Event, badges, PaperOf(paper));
        Assert.InRange(poppler.GreatestDifference(Renderers.Chromium(svg, PaperOf(paper).Width, PaperOf(paper).Height)), 0, Renderers.Tolerance);
    }

    [Fact]
    public async Task Badges_on_labels_are_read_out_once_each()
    {
        using var pdf = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple"), Samples.Badge("Ana Beispiel")], bothSides: true, paper: Cards);

        Assert.Equal(2, pdf.Structure().Split("Zoé Exemple").Length);
        Assert.Equal(2, pdf.Structure().Split("Ana Beispiel").Length);
        Assert.Equal(3, pdf.Text().Split("Zoé Exemple").Length);
    }

    private static BadgePaper PaperOf(int number) => number switch { 0 => Small, 1 => Cards, _ => Upright };

    private static Task<PdfSample> PrintAsync(BadgePaper paper, IReadOnlyList<string> tokens) =>
        Samples.BadgesAsync(tokens.Select((token, i) => Samples.Badge($"Zoé {i}", token: token, options: ["Tour"])), paper: paper);
}
