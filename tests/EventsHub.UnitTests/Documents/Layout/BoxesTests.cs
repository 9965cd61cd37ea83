using EventsHub.Documents;
using EventsHub.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

/// <summary>Where boxes put things, in millimetres.</summary>
public sealed class BoxesTests
{
    private const double Tolerance = 0.01;

    [Fact]
    public void A_stack_puts_blocks_under_each_other_and_splits_between_or_inside_them()
    {
        var stack = new Stack(3, Drawn.Text("first"), Drawn.Text(Drawn.Words(200)), Drawn.Text("last")).Layout(Drawn.Context(), 60);
        var one = Drawn.Text("first").Layout(Drawn.Context(), 60).Height;

        var (head, tail) = stack.Split(30);

        Assert.NotNull(head);
        Assert.True(head.Height <= 30);
        Assert.Equal(stack.Height, head.Height + tail.Height, Tolerance);
        var list = new DisplayList();
        stack.Draw(list, 0, 0);
        Assert.Equal(one + 3, Drawn.Find(list, "word1").Baseline - Drawn.Find(list, "first").Baseline, Tolerance);
        Assert.Equal(["first", "last"], new[] { Drawn.Texts(list)[0].Text, Drawn.Texts(list)[^1].Text });
    }

    [Theory]
    [InlineData("en", 0, 33)]
    [InlineData("ar", 80, 0)]
    public void A_row_starts_where_reading_starts_and_shares_what_fixed_columns_leave(string language, double first, double second)
    {
        var row = new Row(3, (Extent.Fixed(30), new Rule(Colour.Black)), (Extent.Part(2), new Rule(Colour.White)));

        var fills = Drawn.Items<FillItem>(Drawn.Draw(row, 110, language)).Select(pair => (pair.Item.X, pair.Item.Width)).ToList();

        Assert.Equal([(first, 30.0), (second, 77.0)], fills);
    }

    [Fact]
    public void Columns_that_ask_for_more_than_there_is_are_narrowed()
    {
        var widths = Extent.Resolve([Extent.Fixed(80), Extent.Fixed(40), Extent.Part()], 100, 5);

        Assert.Equal([60, 30, 0], widths);
    }

    [Fact]
    public void A_grid_fills_rows_around_what_spans_and_makes_them_as_high_as_their_highest()
    {
        GridCell Box(double height, int columns = 1, int rows = 1) => new(new Panel(new Space(height)) { Fill = Colour.Black }, columns, rows);
        var grid = new Grid([Extent.Part(), Extent.Part(), Extent.Part()], 2, 4, Box(10, columns: 2), Box(30, rows: 2), Box(5), Box(8), Box(6, columns: 3));

        var boxes = Drawn.Items<FillItem>(Drawn.Draw(grid, 94)).Select(pair => (pair.Item.X, pair.Item.Y, pair.Item.Width)).ToList();

        // Columns of 30; rows of 10, 16 (30 less 10 and a gap) and 6.
        Assert.Equal([(0, 0, 62), (64, 0, 30), (0, 14, 30), (32, 14, 30), (0, 34, 94)], boxes);
        Assert.Equal(40, grid.Layout(Drawn.Context(), 94).Height, Tolerance);
    }

    [Fact]
    public void A_grid_is_mirrored_and_is_divided_only_where_nothing_spans_rows()
    {
        var grid = new Grid([Extent.Part(), Extent.Part()], 0, 0, new GridCell(Drawn.Text("tall"), 1, 2), Drawn.Text("a"), Drawn.Text("b"), Drawn.Text("c"), Drawn.Text("d"));
        var fragment = grid.Layout(Drawn.Context("ar"), 100);
        var row = fragment.Height / 3;

        Assert.Null(fragment.Split(row * 1.5).Head);
        var (head, tail) = fragment.Split(row * 2.5);

        Assert.Equal([row * 2, row], [head!.Height, tail.Height]);
        var list = new DisplayList();
        tail.Draw(list, 0, 0);
        Assert.Equal("c d", Drawn.Read(list));
        Assert.True(Drawn.Find(list, "c").Left > 50);
    }

    [Theory]
    [InlineData("en", "End", 60, 0)]
    [InlineData("en", "Start", 0, 44)]
    [InlineData("ar", "End", 0, 44)]
    [InlineData("ar", "Start", 60, 0)]
    public void Text_runs_beside_a_float_and_on_under_it(string language, string side, double boxLeft, double textLeft)
    {
        var text = new Paragraph(Drawn.Words(90), Drawn.Style()) { Alignment = Alignment.Justify, Direction = EventsHub.Documents.Text.TextDirection.LeftToRight };
        var around = new TextAround(new Panel(new Space(20)) { Fill = Colour.Black }, 40, text, Drawn.Text("end")) { Side = Enum.Parse<FloatSide>(side) };

        var list = Drawn.Draw(around, 100, language);

        var box = Assert.Single(Drawn.Items<FillItem>(list)).Item;
        Assert.Equal((boxLeft, 0, 40, 20), (box.X, box.Y, box.Width, box.Height));
        var lines = Drawn.Texts(list).GroupBy(piece => Math.Round(piece.Baseline, 2)).Select(line => (Top: line.Min(p => p.Top), Left: line.Min(p => p.Left), Right: line.Max(p => p.Right))).ToList();
        var beside = lines.Where(line => line.Top < 20).ToList();
        Assert.All(beside, line => Assert.True(line.Left >= textLeft - Tolerance && line.Right <= textLeft + 56 + 1.2, $"{line}"));
        Assert.True(beside.Count >= 4);
        Assert.Contains(lines, line => line.Top > 22 && line.Right - line.Left > 90);
        Assert.Equal(Drawn.Words(90) + " end", Drawn.Read(list));
    }

    [Fact]
    public void A_float_is_never_divided_and_the_text_under_it_is()
    {
        var around = new TextAround(new Panel(new Space(20)) { Fill = Colour.Black }, 40, Drawn.Text(Drawn.Words(200))).Layout(Drawn.Context(), 100);

        Assert.Null(around.Split(19).Head);
        var (head, tail) = around.Split(30);

        Assert.InRange(head!.Height, 20, 30);
        Assert.True(tail.Height > 0);
    }

    [Theory]
    [InlineData("en", 10)]
    [InlineData("ar", 60)]
    public void A_canvas_puts_blocks_where_it_is_told_from_the_reading_edge(string language, double left)
    {
        var canvas = new Canvas(50, new Placed(new Panel(new Space(5)) { Fill = Colour.Black }, 10, 7, 30));

        var box = Assert.Single(Drawn.Items<FillItem>(Drawn.Draw(canvas, 100, language))).Item;

        Assert.Equal((left, 7, 30, 5), (box.X, box.Y, box.Width, box.Height));
        Assert.Equal(50, canvas.Layout(Drawn.Context(), 100).Height);
    }

    [Fact]
    public void A_turned_block_takes_the_upright_room_it_needs()
    {
        var upright = Drawn.Text("Turned").Layout(Drawn.Context(), 40);
        var turned = new Rotated(Drawn.Text("Turned"), 90, 40);

        var fragment = turned.Layout(Drawn.Context(), 20);
        var text = Assert.Single(Drawn.Texts(Drawn.Draw(turned, 20)));

        Assert.Equal(40, fragment.Height, Tolerance);
        Assert.InRange(text.Left, (20 - upright.Height) / 2 - Tolerance, text.Right);
        Assert.InRange(text.Right, text.Left, ((20 + upright.Height) / 2) + Tolerance);

        // Clockwise: what is first to read is at the top.
        Assert.Equal(0, text.Top, Tolerance);
        Assert.True(text.Bottom - text.Top > text.Right - text.Left);
    }

    [Fact]
    public void Something_turned_by_any_angle_stays_in_its_room()
    {
        for (var degrees = 0; degrees < 360; degrees += 15)
        {
            var fragment = new Rotated(Drawn.Text(Drawn.Words(12)), degrees, 30).Layout(Drawn.Context(), 60);
            var list = new DisplayList();
            fragment.Draw(list, 0, 0);
            Assert.All(Drawn.Texts(list), text => Assert.True(text.Left > -Tolerance && text.Top > -Tolerance && text.Right < 60 + Tolerance && text.Bottom < fragment.Height + Tolerance));
        }
    }

    [Fact]
    public void A_panel_keeps_whole_what_is_low_enough_and_its_stripe_stands_where_reading_starts()
    {
        var panel = new Panel(Drawn.Text(Drawn.Words(60))) { PaddingX = 4, PaddingY = 2, Stripe = Colour.Black, WholeUpTo = 1000 };

        Assert.Null(panel.Layout(Drawn.Context(), 60).Split(20).Head);
        Assert.Equal(0, Assert.Single(Drawn.Items<FillItem>(Drawn.Draw(panel, 60))).Item.X);
        Assert.Equal(58.8, Assert.Single(Drawn.Items<FillItem>(Drawn.Draw(panel, 60, "he"))).Item.X, Tolerance);
    }
}
