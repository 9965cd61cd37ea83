using CsCheck;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Text that somebody made to do harm: it is set, or refused, and never hangs.</summary>
public sealed class HostileTextTests
{
    private static readonly (string Name, string Unit)[] Units =
    [
        ("one word", "abcdefghij"),
        ("words", "The quick brown fox. "),
        ("ideographs", "吾輩は猫である。"),
        ("Arabic", "ذهب أحمد إلى "),
        ("Arabic without spaces", "ذهبأحمد"),
        ("Thai", "สวัสดีชาวโลก"),
        ("two directions", "aאbב1("),
        ("many scripts", "aжأक山ሰ"),
        ("spaces", "   "),
        ("wide spaces", "\u3000"),
        ("soft hyphens", "a\u00AD"),
        ("invisible", "\u200B\u2060\u200D"),
        ("marks", "x\u0301\u0302"),
        ("isolates", "\u2067a\u2069"),
        ("never closed", "\u2066\u202E"),
        ("brackets", "([{"),
        ("missing", "🧿 "),
    ];

    public static IEnumerable<TheoryDataRow<string>> Names => Units.Select(unit => new TheoryDataRow<string>(unit.Name));

    /// <summary>Memory asked for tells how often the text was gone through, and is the same on every machine.</summary>
    [Theory, MemberData(nameof(Names))]
    public void Eight_times_the_text_takes_eight_times_the_work(string name)
    {
        var unit = Units.Single(unit => unit.Name == name).Unit;
        Work(unit, 2_000);

        var (less, more) = (Work(unit, 16_000), Work(unit, 128_000));

        Assert.InRange(more / (double)less, 1, 12);
    }

    private static long Work(string unit, int length)
    {
        var text = string.Concat(Enumerable.Repeat(unit, length / unit.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var paragraph = (TextFragment)new Paragraph(text, Drawn.Style()) { Alignment = Alignment.Justify }.Layout(Drawn.Context(), 100);
        paragraph.Draw(new DisplayList(), 0, 0);
        Assert.Equal(text.Length, paragraph.Lines[^1].Line.End);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Theory]
    [InlineData("words", 1_000_000)]
    [InlineData("one word", 1_000_000)]
    [InlineData("two directions", 1_000_000)]
    public void A_megabyte_in_one_paragraph_is_set(string name, int length) => Assert.True(Work(Units.Single(unit => unit.Name == name).Unit, length) > length);

    [Fact]
    public void A_hundred_thousand_marks_on_one_letter_stay_one_cluster()
    {
        var text = "o" + new string('\u0302', 100_000);

        var line = Assert.Single(((TextFragment)new Paragraph(text, Drawn.Style()).Layout(Drawn.Context(), 20)).Lines).Line;
        var (fragment, _) = new FitText(text, Drawn.Style(), 10).Fit(Drawn.Context(), 20);

        Assert.True(line.Width <= 20.01);
        Assert.True(fragment.Height <= 10.01);
    }

    [Fact]
    public void A_hundred_thousand_isolates_in_each_other_turn_nothing_outside()
    {
        var style = Drawn.Style();
        var nested = string.Concat(Enumerable.Repeat("\u2067a", 100_000));

        var shaped = Samples.Fonts.Shaper.Shape([new TextSpan("before ", style), new TextSpan(nested, style), new TextSpan(" after", style)]);

        Assert.All(shaped.Runs.Where(run => run.Span != 1), run => Assert.Equal(0, run.Level));
    }

    [Fact]
    public void A_text_of_a_megabyte_is_cut_to_its_box()
    {
        var text = string.Concat(Enumerable.Repeat("Maximiliana ", 90_000));

        var (fragment, outcome) = new FitText(text, Drawn.Style(36), 30).Fit(Drawn.Context(), 80);

        Assert.True(outcome.Ellipsised && fragment.Height <= 30 && fragment.Lines.Count <= 3);
    }

    [Fact]
    public void Absurd_sizes_and_widths_are_borne()
    {
        double[] numbers = [0, -1, -1e9, 1e-9, 0.01, 1, 1e6, 1e12];
        var any = Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);
        Gen.Select(any, any, any, TextInBoxProperties.AnyText).Sample(
            (size, width, height, text) =>
            {
                new FitText(text, Drawn.Style(size), height).Fit(Drawn.Context(), width).Fragment.Draw(new DisplayList(), 0, 0);
                new Paragraph(text, Drawn.Style(size)) { MaxLines = 3, Balanced = true }.Layout(Drawn.Context(), width).Draw(new DisplayList(), 0, 0);
            },
            iter: 1500,
            threads: 1);
    }
}
