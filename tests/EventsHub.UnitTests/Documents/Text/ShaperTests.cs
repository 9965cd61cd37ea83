using System.Text;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using HarfBuzzSharp;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>From a string and a style to glyphs.</summary>
public sealed class ShaperTests
{
    private static ShapedText Shape(string text, TextStyle? style = null, string? language = null) =>
        Samples.Fonts.Shaper.Shape([new TextSpan(text, style ?? new TextStyle(10))], TextDirection.Auto, language);

    private static ushort[] Glyphs(string text, TextStyle? style = null) => [.. Shape(text, style).Runs.SelectMany(run => run.Glyphs)];

    [Fact]
    public void Figures_of_one_width_and_spaced_letters_go_together()
    {
        var features = new TextStyle(10) { TabularFigures = true, LetterSpacing = 0.1 }.KeyIn(null).Features.Select(feature => (feature.Tag.ToString(), feature.Value));

        Assert.Equal([("liga", 0u), ("clig", 0u), ("tnum", 1u)], features);
    }

    [Fact]
    public void A_style_switches_features_of_the_font()
    {
        Assert.Single(Glyphs("ffi"));
        Assert.Equal(3, Glyphs("ffi", new TextStyle(10) { Features = "liga=0, kern" }).Length);
        Assert.NotEqual(Glyphs("abc"), Glyphs("abc", new TextStyle(10) { Features = "smcp" }));
        Assert.Contains("nonsense!", Assert.Throws<FormatException>(() => Glyphs("a", new TextStyle(10) { Features = "nonsense!" })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("abc", true)]
    [InlineData("山田", true)]
    [InlineData("أحمد", false)]
    [InlineData("राकेश", false)]
    [InlineData("ᠴᠢᠩ", false)]
    public void Letters_that_join_are_never_pulled_apart(string text, bool isSpaced)
    {
        double Width(double spacing) => Shape(text, new TextStyle(10) { LetterSpacing = spacing }).Runs.Sum(run => (double)run.Width(0, run.Glyphs.Length));

        Assert.Equal(isSpaced, Width(0.2) > Width(0) + 0.1);
    }

    [Fact]
    public void Raised_figures_are_smaller_higher_and_leave_the_line_as_it_is()
    {
        var style = Drawn.Style(20);
        var list = Drawn.Draw(new Paragraph(new TextSpan("m", style), new TextSpan("2", style.Superscript) { Continues = true }, new TextSpan("x", style.Subscript) { Continues = true }), 100);

        var (letter, raised, lowered) = (Drawn.Find(list, "m"), Drawn.Find(list, "2"), Drawn.Find(list, "x"));
        Assert.True(raised.Size < letter.Size * 0.7 && raised.Bottom < letter.Baseline - 1 && lowered.Bottom > letter.Bottom + 0.3);
        Assert.Equal(letter.Right, raised.Left, 0.01);
        Assert.Equal(new Paragraph("m", style).Layout(Drawn.Context(), 100).Height, new Paragraph(new TextSpan("m", style), new TextSpan("2", style.Superscript)).Layout(Drawn.Context(), 100).Height, 0.01);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_continues_a_text_stands_in_its_isolate(bool continues)
    {
        var style = Drawn.Style();
        var spans = new[] { new TextSpan("Area: ", style), new TextSpan("שטח", style), new TextSpan("2", style.Superscript) { Continues = continues }, new TextSpan(" end", style) };

        var list = Drawn.Draw(new Paragraph(spans), 100);

        Assert.Equal(continues, Drawn.Find(list, "2").Left < Drawn.Find(list, "שטח").Left);
        Assert.True(Drawn.Find(list, "Area").Right <= Drawn.Find(list, "2").Left && Drawn.Find(list, " end").Left >= Drawn.Find(list, "שטח").Right - 0.01);
    }

    [Fact]
    public void In_a_line_that_reads_from_the_right_Latin_texts_keep_their_places_and_their_signs()
    {
        var context = Drawn.Context("ar");
        var text = string.Join(" · ", new[] { "C++", "Room 2", "قاعة" }.Select(context.Isolate));
        var list = Drawn.Draw(new Paragraph(text, Drawn.Style()), 100, "ar");

        Assert.True(Drawn.Find(list, "C++").Left > Drawn.Find(list, "Room 2").Left);
        Assert.True(Drawn.Find(list, "Room 2").Left > Drawn.Find(list, "قاعة").Left);
    }

    [Fact]
    public void The_language_of_the_document_forms_what_has_none_of_its_own()
    {
        Assert.Equal(0, Shape("直骨", language: "ja").Runs[0].Face.Index);
        Assert.Equal(3, Shape("直骨", new TextStyle(10) { Language = "zh-Hant" }, language: "ja").Runs[0].Face.Index);
    }

    [Fact]
    public void One_font_draws_both_brackets_of_a_pair()
    {
        Assert.Equal(["Ana (", "خالد", ") [", "א", "]"], Shape("Ana (خالد) [א]").Runs.Select(run => run.Text[run.Start..run.End]));
        Assert.Equal(3, Shape("Ana (خالد) [א]").Runs.Select(run => run.Face).Distinct().Count());
    }

    [Theory]
    [InlineData("葛\U000E0100", "葛")]
    [InlineData("辻\U000E0101", "辻\U000E0100")]
    public void A_variation_sequence_has_its_own_form_in_whatever_font_has_it(string sequence, string other)
    {
        var run = Assert.Single(Shape(sequence).Runs);

        Assert.False(run.Missing);
        Assert.Single(run.Glyphs);
        Assert.True(run.Glyphs[0] != Shape(other).Runs[0].Glyphs[0] || run.Face != Shape(other).Runs[0].Face);
    }

    [Fact]
    public void A_variant_that_no_font_has_is_told_and_its_letter_is_printed()
    {
        var shaped = Shape("葛\U000E01EE");

        Assert.True(shaped.Runs[0].Missing);
        Assert.NotEqual(0, shaped.Runs[0].Glyphs[0]);
        Assert.Contains("U+845B U+E01EE", Assert.Single(Coverage.MissingIn("葛\U000E01EE", new TextStyle(10), Samples.Fonts)).Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Emoji_without_a_font_are_told_each_with_the_package_that_has_them()
    {
        var missing = Coverage.MissingIn("Zoé 🧿👩‍🚀🧿", new TextStyle(10), Samples.Fonts).ToList();

        Assert.Contains(missing, character => character.Description.Contains("U+1F9FF", StringComparison.Ordinal));
        Assert.All(missing, character => Assert.Contains("symbola", character.Package, StringComparison.Ordinal));
        Assert.Equal(missing.Distinct().Count(), missing.Count);
    }

    [Fact]
    public void Tabs_and_separators_are_spaces_and_other_controls_nothing()
    {
        Assert.Equal(Glyphs("a b c"), Glyphs("a\tb\u001Fc"));
        Assert.Equal(Glyphs("ab"), Glyphs("a\u0001\u200E\u007Fb"));
    }

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public void Names_print_alike_composed_and_decomposed(NameList list)
    {
        // A compatibility ideograph is another character than the one it decomposes to, and looks different.
        foreach (var name in WorldNames.Read(list).Concat(list == NameList.Own ? WorldNames.Hard : []).Where(name => name.Script != "compatibility Han"))
        {
            var style = new TextStyle(10) { Language = name.Language };
            Assert.Equal(Glyphs(name.Native.Normalize(NormalizationForm.FormC), style), Glyphs(name.Native.Normalize(NormalizationForm.FormD), style));
        }
    }

    [Fact]
    public void What_is_composed_in_no_font_is_printed_from_its_parts()
    {
        // U+1E98 is w with a ring; Hebrew's composed letters are excluded from composition.
        foreach (var text in new[] { "ẘ", "\uFB2A\uFB4B", "\u0958\u0959" })
        {
            Assert.DoesNotContain(Shape(text).Runs, run => run.Missing);
        }
    }

    [Fact]
    public void Remembered_paragraphs_do_not_pile_up()
    {
        var remembered = Remember();
        for (var i = 0; i < 3000; i++)
        {
            Shape($"other {i}");
        }

        GC.Collect();
        Assert.False(remembered.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Remember()
        {
            var shaped = Shape("remembered");
            Assert.Same(shaped, Shape("remembered", new TextStyle(12)));
            return new WeakReference(shaped);
        }
    }
}
