using EventsHub.Documents;
using EventsHub.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

public sealed class TableTests
{
    private static readonly Extent[] ThreeColumns = [Extent.Fixed(20), Extent.Part(), Extent.Fixed(30)];

    private static Table Table(IReadOnlyList<IReadOnlyList<Block>> rows) => new(ThreeColumns)
    {
        Header = [Drawn.Text("Time"), Drawn.Text("What"), Drawn.Text("Where")],
        Rows = rows,
        HeaderFill = Colour.Hairline,
    };

    private static Block[] Row(int number) => [Drawn.Text($"t{number}"), Drawn.Text($"row{number} {Drawn.Words(12, "x")}"), Drawn.Text($"w{number}")];

    private static List<DisplayList> Flow(Block block, double height, string language = "en")
    {
        var flow = new PageFlow(Drawn.Context(language), new PageFrame(new PaperSize(120, height), 10, 10, 10));
        flow.Add(block);
        return flow.Finish().Draw();
    }

    [Fact]
    public void The_header_repeats_and_rows_stay_whole_over_pages()
    {
        var pages = Flow(Table([.. Enumerable.Range(1, 30).Select(Row)]), 90);

        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.Equal("Time", Drawn.Texts(page)[0].Text));
        Assert.All(pages, page => Assert.All(Drawn.Texts(page), text => Assert.InRange(text.Bottom, 0, 80.01)));

        // What repeats is not read out again.
        Assert.Equal(TagRole.P, Drawn.Texts(pages[0])[0].Tag?.Role);
        Assert.All(pages.Skip(1), page => Assert.Null(Drawn.Texts(page)[0].Tag));
        for (var i = 1; i <= 30; i++)
        {
            var page = Assert.Single(pages, page => Drawn.Texts(page).Any(text => text.Text == $"t{i}"));
            Assert.Contains(Drawn.Texts(page), text => text.Text == $"w{i}");
            Assert.Contains($"row{i} x1 ", Drawn.Read(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_that_heads_others_is_not_the_last_on_a_page()
    {
        for (var before = 1; before < 12; before++)
        {
            var heading = new Cell(Drawn.Text("Heading")) { ColumnSpan = 3, KeepWithNext = true };
            var pages = Flow(Table([.. Enumerable.Range(1, before).Select(Row), [heading], Row(99)]), 90);

            var page = Assert.Single(pages, page => Drawn.Read(page).Contains("Heading", StringComparison.Ordinal));
            Assert.Contains("t99", Drawn.Read(page), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", 0)]
    [InlineData("ar", 30)]
    public void A_cell_that_spans_columns_has_their_width_and_says_so(string language, double left)
    {
        var table = Table([[new Cell(Drawn.Text("wide")) { ColumnSpan = 2, Fill = Colour.Black, HeadsRow = true }, Drawn.Text("end")]]);

        var list = Drawn.Draw(table, 100, language);

        var fill = Assert.Single(Drawn.Items<FillItem>(list), pair => pair.Item.Colour == Colour.Black).Item;
        Assert.Equal((left, 70), (fill.X, fill.Width));
        var cell = Drawn.Find(list, "wide").Tag!.Parent!;
        Assert.Equal((TagRole.TH, 2, true), (cell.Role, cell.ColumnSpan, cell.HeadsRow));
        Assert.Equal(TagRole.TD, Drawn.Find(list, "end").Tag!.Parent!.Role);
    }

    [Fact]
    public void A_row_higher_than_a_page_is_divided_and_loses_nothing()
    {
        var words = Drawn.Words(900);
        var pages = Flow(Table([Row(1), [Drawn.Text("t"), Drawn.Text(words), Drawn.Text("w")], Row(2)]), 90);

        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.All(Drawn.Texts(page), text => Assert.InRange(text.Bottom, 0, 80.01)));
        var read = string.Join(' ', pages.Select(Drawn.Read));
        Assert.All(words.Split(' '), word => Assert.Contains(word + " ", read, StringComparison.Ordinal));
        Assert.Contains("row2", read, StringComparison.Ordinal);
    }
}
