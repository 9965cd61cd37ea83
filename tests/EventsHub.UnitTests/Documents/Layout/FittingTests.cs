using EventsHub.Documents;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

/// <summary>Text that has to fit: it shrinks, then wraps, then is cut, and somebody is told.</summary>
public sealed class FittingTests
{
    private static (TextFragment Fragment, FitOutcome Outcome) Fit(string text, double width, double height, int lines = 3) =>
        new FitText(text, Drawn.Style(20), height) { MaxLines = lines }.Fit(Drawn.Context(), width);

    private static double Natural(string text) => Drawn.Text(text, 20).Layout(Drawn.Context(), 1000) is TextFragment fragment ? fragment.Lines[0].Line.Width : 0;

    [Fact]
    public void What_fits_is_printed_as_asked_for() => Assert.Equal(new FitOutcome(1, false, false), Fit("Ana Sample", 100, 20).Outcome);

    [Fact]
    public void One_line_shrinks_to_its_floor_and_then_wraps_at_full_size()
    {
        var natural = Natural("Ana Maria Sample");

        var (shrunk, little) = Fit("Ana Maria Sample", natural * 0.8, 40);
        var (wrapped, much) = Fit("Ana Maria Sample", natural * 0.65, 40);

        Assert.Single(shrunk.Lines);
        Assert.InRange(little.Scale, 0.78, 0.8);
        Assert.Equal((2, 1.0), (wrapped.Lines.Count, much.Scale));
    }

    [Fact]
    public void Wrapped_lines_are_about_equally_long()
    {
        var lines = Fit("Ana Maria Sample de la Exemple", Natural("Ana Maria Sample de"), 40).Fragment.Lines;

        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Line.Width / lines[1].Line.Width, 0.7, 1.4);
    }

    [Fact]
    public void What_fits_in_no_way_is_cut_with_an_ellipsis_at_the_floor()
    {
        var (fragment, outcome) = Fit(Drawn.Words(100), 60, 20, 2);

        Assert.True(outcome.Ellipsised);
        Assert.Equal(0.45, outcome.Scale);
        Assert.EndsWith("…", fragment.Lines[^1].Line.Pieces[^1].Run.Text, StringComparison.Ordinal);
        Assert.True(fragment.Lines[^1].Line.IsCut && fragment.Lines[^1].Line.Width <= 60);
    }

    [Fact]
    public void A_box_lower_than_a_line_at_the_floor_has_a_smaller_line()
    {
        var (fragment, outcome) = Fit("Ana", 60, 1.5);

        Assert.True(fragment.Height <= 1.501 && !outcome.Ellipsised && outcome.Scale < 0.45);
    }

    [Fact]
    public void Whoever_asks_is_told_what_was_cut_made_smaller_or_has_no_glyph()
    {
        var told = new List<(string, FitOutcome)>();
        var context = Drawn.Context() with { Preflight = (text, outcome) => told.Add((text, outcome)) };

        new FitText("Ana", Drawn.Style(), 20).Layout(context, 100);
        Drawn.Text("Ana").Layout(context, 100);
        Assert.Empty(told);
        new FitText("Ana Sample", Drawn.Style(20), 20).Layout(context, 30);
        new Paragraph("Ana Maria Sample", Drawn.Style(20)) { MaxLines = 1 }.Layout(context, 30);
        Drawn.Text("\U0001F9FF").Layout(context, 100);

        Assert.Equal(["Ana Sample", "Ana Maria Sample", "\U0001F9FF"], told.Select(pair => pair.Item1));
        Assert.True(told[0].Item2.Scale < 1);
        Assert.True(told[1].Item2.Ellipsised);
        Assert.True(told[2].Item2.Missing);
    }

    [Theory]
    [InlineData("en", "LeftToRight")]
    [InlineData("ar", "RightToLeft")]
    public void A_text_of_several_styles_keeps_them_up_to_its_ellipsis(string language, string direction)
    {
        var bold = Drawn.Style() with { Weight = FontWeight.Bold };
        var paragraph = new Paragraph(new TextSpan("Speaker: ", Drawn.Style()), new TextSpan("Ana Maria Sample", bold), new TextSpan(", Institute of a Very Long Name", Drawn.Style())) { MaxLines = 1, Direction = Enum.Parse<TextDirection>(direction) };

        var lines = ((TextFragment)paragraph.Layout(Drawn.Context(language), 55)).Lines;

        var line = Assert.Single(lines).Line;
        Assert.True(line.Width <= 55 && line.IsCut);
        Assert.Contains(line.Pieces, piece => piece.Style.Weight == FontWeight.Bold && piece.Run.Face.Path.Contains("Bold", StringComparison.Ordinal));
        Assert.Contains(line.Pieces, piece => piece.Style.Weight == FontWeight.Regular);
    }

    [Fact]
    public void Lines_stand_as_far_apart_as_asked_or_as_their_ink_needs()
    {
        double Distance(string text, double leading)
        {
            var lines = Drawn.Texts(Drawn.Draw(new Paragraph(text + "\n" + text, Drawn.Style(10)) { Leading = leading }, 100));
            return lines[^1].Baseline - lines[0].Baseline;
        }

        Assert.Equal(1.5 * 10 * 25.4 / 72, Distance("Ana", 1.5), 0.01);
        Assert.Equal(2 * 10 * 25.4 / 72, Distance("Ana", 2), 0.01);
        Assert.True(Distance("ཧཱུྃ", 1.3) > Distance("Ana", 1.3) + 0.5);
    }

    [Theory]
    [InlineData("en", "Ana", "Start", 0)]
    [InlineData("en", "أحمد", "Start", 0)]
    [InlineData("en", "أحمد", "Natural", 1)]
    [InlineData("en", "Ana", "End", 1)]
    [InlineData("ar", "Ana", "Start", 1)]
    [InlineData("ar", "Ana", "Natural", 0)]
    [InlineData("ar", "أحمد", "End", 0)]
    [InlineData("ar", "2026", "Natural", 1)]
    [InlineData("en", "Ana", "Center", 0.5)]
    public void Text_starts_at_the_edge_that_its_alignment_names(string language, string text, string alignment, double share)
    {
        var drawn = Assert.Single(Drawn.Texts(Drawn.Draw(new Paragraph(text, Drawn.Style()) { Alignment = Enum.Parse<Alignment>(alignment) }, 100, language)));

        Assert.Equal(share * (100 - (drawn.Right - drawn.Left)), drawn.Left, 0.01);
    }
}
