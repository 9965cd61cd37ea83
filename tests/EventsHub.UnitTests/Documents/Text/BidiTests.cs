using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

public sealed class BidiTests
{
    [Theory]
    [InlineData("\u202Eevil")]
    [InlineData("\u2067evil")]
    [InlineData("evil\u2069\u2069\u202E")]
    [InlineData("\u202B\u202B\u2066")]
    [InlineData("אבג\u001C\u202Edef")]
    [InlineData("\u001D\u2067\u001Eאבג")]
    public void An_inserted_text_cannot_turn_what_follows(string inserted)
    {
        var style = new TextStyle(10);
        var spans = new[] { new TextSpan("Room: ", style), new TextSpan(inserted, style), new TextSpan(" at 09:00", style) };

        var shaped = Samples.Fonts.Shaper.Shape(spans);

        Assert.All(shaped.Runs.Where(run => run.Span != 1), run => Assert.Equal(0, run.Level));
        var line = new LineSetter(shaped, spans).SetLines(1000)[0];
        Assert.Equal(0, line.Pieces[0].Run.Span);
        Assert.Equal(2, line.Pieces[^1].Run.Span);
    }

    [Fact]
    public void A_line_that_reads_from_the_right_hangs_its_space_over_the_left_edge()
    {
        var lines = ((TextFragment)new Paragraph("أحمد نموذج أحمد نموذج أحمد نموذج", new TextStyle(20)).Layout(new LayoutContext(Samples.Fonts.Shaper, "ar"), 40)).Lines;

        Assert.True(lines.Count > 1);
        Assert.All(lines, line => Assert.True(line.Line.Width <= 40.01));
        Assert.True(lines[0].Line.Pieces.Min(piece => piece.X) < 0);
    }

    [Fact]
    public void Composed_and_decomposed_letters_print_alike()
    {
        ushort[] Glyphs(string text) => [.. Samples.Fonts.Shaper.Shape([new TextSpan(text, new TextStyle(10))]).Runs.SelectMany(run => run.Glyphs)];

        Assert.Equal(Glyphs("Zoé Ångström ễ"), Glyphs("Zoe\u0301 A\u030Angstro\u0308m e\u0302\u0303"));
    }

    [Theory]
    [InlineData("ja", 0)]
    [InlineData("ko", 1)]
    [InlineData("zh-Hans", 2)]
    [InlineData("zh-CN", 2)]
    [InlineData("zh-Hant", 3)]
    [InlineData("zh-TW", 3)]
    [InlineData("zh-HK", 4)]
    public void Han_takes_the_forms_of_its_language(string language, int index)
    {
        var run = Samples.Fonts.Shaper.Shape([new TextSpan("直骨", new TextStyle(10) { Language = language })]).Runs.Single();

        Assert.Equal(index, run.Face.Index);
    }

    [Fact]
    public void Kana_or_hangul_beside_han_say_which_forms_it_has()
    {
        Assert.Equal(0, Samples.Fonts.Shaper.Shape([new TextSpan("直さん", new TextStyle(10))]).Runs[0].Face.Index);
        Assert.Equal(1, Samples.Fonts.Shaper.Shape([new TextSpan("直님", new TextStyle(10))]).Runs[0].Face.Index);
    }
}
