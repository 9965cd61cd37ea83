using CsCheck;
using EventsHub.Documents;
using EventsHub.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

/// <summary>How content flows over columns and pages.</summary>
public sealed class PageFlowTests
{
    private const double Tolerance = 0.02;

    private static readonly PageFrame OneColumn = new(new PaperSize(100, 100), 10, 10, 10);
    private static readonly PageFrame TwoColumns = new(new PaperSize(106, 100), 10, 10, 10) { Columns = 2 };

    private static PageFlow Flow(PageFrame frame, string language = "en") => new(Drawn.Context(language), frame);

    [Theory]
    [InlineData("en", 10, 56)]
    [InlineData("ar", 56, 10)]
    public void Columns_fill_in_reading_order(string language, double first, double second)
    {
        var flow = Flow(TwoColumns, language);
        flow.Add(new Paragraph(Drawn.Words(150), Drawn.Style()) { Direction = EventsHub.Documents.Text.TextDirection.LeftToRight, Alignment = Alignment.Natural });

        var page = flow.Finish().Draw()[0];

        Assert.Equal(first, Drawn.Find(page, "word1 ").Left, Tolerance);
        var lefts = Drawn.Texts(page).Select(text => Math.Round(text.Left, 2)).Distinct().ToList();
        Assert.Equal([first, second], lefts);
        Assert.All(Drawn.Texts(page), text => Assert.InRange(text.Bottom, 10, 90 + Tolerance));
    }

    [Fact]
    public void A_heading_stays_with_what_it_heads()
    {
        for (var lines = 1; lines < 16; lines++)
        {
            var flow = Flow(OneColumn);
            flow.Add(new Stack(0, [.. Enumerable.Range(0, lines).Select(i => Drawn.Text($"line{i}"))]));
            flow.Add(Drawn.Text("Heading", 16), 4, keepWithNext: true);
            flow.Add(Drawn.Text("Subheading", 12), 2, keepWithNext: true);
            flow.Add(Drawn.Text(Drawn.Words(60)), 1);

            var page = Assert.Single(flow.Finish().Draw(), page => Drawn.Read(page).Contains("Heading", StringComparison.Ordinal));

            Assert.Contains("Subheading word1 ", Drawn.Read(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_page_begins_or_ends_with_a_single_line_of_a_paragraph()
    {
        for (var before = 0; before < 20; before++)
        {
            var flow = Flow(OneColumn);
            flow.Add(new Space(before * 4));
            flow.Add(Drawn.Text(Drawn.Words(80)));
            foreach (var page in flow.Finish().Draw())
            {
                var lines = Drawn.Texts(page).Select(text => Math.Round(text.Baseline, 2)).Distinct().Count();
                Assert.NotEqual(1, lines);
            }
        }
    }

    [Fact]
    public void Space_before_a_block_is_dropped_at_the_top_of_a_column()
    {
        var flow = Flow(OneColumn);
        flow.Add(Drawn.Text("first"), 9);
        flow.Add(new Space(70), 3);
        flow.Add(Drawn.Text("second"), 9);

        var pages = flow.Finish().Draw();

        Assert.Equal(Drawn.Texts(pages[0])[0].Baseline, Drawn.Texts(pages[1])[0].Baseline, Tolerance);
    }

    [Fact]
    public void A_block_across_the_columns_balances_what_is_over_it()
    {
        var flow = Flow(TwoColumns);
        flow.AddAcross(Drawn.Text("Title", 20));
        flow.Add(Drawn.Text(Drawn.Words(40, "a")));
        flow.AddAcross(Drawn.Text("Across", 14), 5);
        flow.Add(Drawn.Text(Drawn.Words(40, "b")));

        var page = Assert.Single(flow.Finish(balanced: true).Draw());

        var (left, right) = (Column("a", 10), Column("a", 56));
        Assert.InRange(left.Count - right.Count, 0, 1);
        Assert.True(Drawn.Find(page, "Across").Top > left.Max(text => text.Bottom));
        Assert.Equal(left[0].Baseline, right[0].Baseline, Tolerance);
        Assert.True(Column("b", 10)[0].Top > Drawn.Find(page, "Across").Bottom);
        Assert.InRange(Column("b", 10).Count - Column("b", 56).Count, 0, 1);

        List<DrawnText> Column(string word, double at) => [.. Drawn.Texts(page).Where(text => text.Text.StartsWith(word, StringComparison.Ordinal) && Math.Abs(text.Left - at) < Tolerance)];
    }

    [Fact]
    public void What_no_page_can_hold_is_made_smaller_rather_than_cut()
    {
        var flow = Flow(OneColumn);
        flow.Add(Drawn.Text("before"));
        flow.Add(new Canvas(400, new Placed(Drawn.Text("top", 40), 0, 0, 80), new Placed(Drawn.Text("bottom", 40), 0, 380, 80)));
        flow.Add(Drawn.Text("after"));

        var pages = flow.Finish().Draw();

        Assert.Equal(["before", "top bottom", "after"], pages.Select(Drawn.Read));
        Assert.All(Drawn.Texts(pages[1]), text => Assert.True(text.Left >= 10 - Tolerance && text.Top >= 10 - Tolerance && text.Right <= 90 + Tolerance && text.Bottom <= 90 + Tolerance));
    }

    [Fact]
    public void A_chain_of_kept_blocks_longer_than_a_page_flows_on()
    {
        var flow = Flow(OneColumn);
        for (var i = 0; i < 60; i++)
        {
            flow.Add(Drawn.Text($"kept{i}"), 1, keepWithNext: true);
        }

        var pages = flow.Finish().Draw();

        Assert.InRange(pages.Count, 4, 6);
        Assert.Equal(string.Join(' ', Enumerable.Range(0, 60).Select(i => $"kept{i}")), string.Join(' ', pages.Select(Drawn.Read)));
    }

    private static readonly Gen<(int Kind, int Size, double Before, bool Keep)[]> AnyBlocks =
        Gen.Select(Gen.Int[0, 8], Gen.Int[1, 60], Gen.Double[0, 8], Gen.Bool).Array[0, 25];

    [Fact]
    public void Whatever_flows_stays_in_its_columns_in_order_and_whole() => Gen.Select(AnyBlocks, Gen.Int[1, 3], Gen.Double[40, 140], Gen.Bool, Gen.Bool).Sample(
        (blocks, columns, height, balanced, mirrored) =>
        {
            var frame = new PageFrame(new PaperSize(130, height), 8, 7, 6) { Columns = columns, ColumnGap = 5 };
            var flow = Flow(frame, mirrored ? "he" : "en");
            for (var i = 0; i < blocks.Length; i++)
            {
                var (kind, size, before, keep) = blocks[i];
                Block block = kind switch
                {
                    0 => new Stack(1, Drawn.Text($"b{i}x0"), Drawn.Text(Words(i, size))),
                    1 => new TextAround(new Space(size), 12, Drawn.Text(Words(i, size))),
                    2 => new Rotated(Drawn.Text(Words(i, 3)), size * 6, 12),
                    3 => new Table([Extent.Part(), Extent.Part()]) { Header = [Drawn.Text($"h{i}"), new Space(1)], Rows = [.. Enumerable.Range(0, size / 4).Select(r => new Block[] { Drawn.Text($"b{i}r{r}"), Drawn.Text("c") })], HeaderFill = Colour.White },
                    4 => new Grid([Extent.Part(), Extent.Part()], 1, 1, [.. Enumerable.Range(0, size / 4).Select(r => (GridCell)Drawn.Text($"b{i}g{r}"))]),
                    5 => new Canvas(6 + (size * 2), new Placed(Drawn.Text($"b{i}"), 0, 0, 20)),
                    6 => new Panel(Drawn.Text(Words(i, size))) { PaddingX = 2, PaddingY = 2, WholeUpTo = size },
                    _ => Drawn.Text(Words(i, size)),
                };
                if (kind == 7)
                {
                    flow.AddAcross(block, before, keep ? 10 : 0);
                }
                else
                {
                    flow.Add(block, before, keep);
                }
            }

            var pages = flow.Finish(balanced).Draw();

            var words = new List<string>();
            foreach (var page in pages)
            {
                foreach (var text in Drawn.Texts(page))
                {
                    Assert.True(
                        text.Left >= 8 - Tolerance && text.Right <= 122 + Tolerance + 1.3 && text.Top >= 7 - Tolerance && text.Bottom <= height - 6 + Tolerance,
                        $"{text} leaves the page of 130 × {height}.");
                    words.AddRange(text.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith('b')));
                }
            }

            var expected = blocks.Select((block, i) => block.Kind switch
            {
                0 => 1 + block.Size,
                2 => 3,
                3 or 4 => block.Size / 4,
                5 => 1,
                _ => block.Size,
            }).Sum();
            Assert.Equal(expected, words.Count);
            Assert.Equal(words.Distinct().Count(), words.Count);
            var order = words.Select(word => int.Parse(word[1..].TakeWhile(char.IsAsciiDigit).ToArray(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(order.Order(), order);
        },
        iter: 400,
        threads: 1);

    private static string Words(int block, int count) => string.Join(' ', Enumerable.Range(1, count).Select(i => $"b{block}w{i}"));
}
