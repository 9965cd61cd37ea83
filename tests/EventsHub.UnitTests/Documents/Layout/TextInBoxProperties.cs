using CsCheck;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Layout;

/// <summary>Any text in any box: nothing throws, nothing leaves the box, nothing is lost without being told.</summary>
public sealed class TextInBoxProperties
{
    private const double Tolerance = 0.01;

    private static readonly string[] Languages = ["en", "ar", "ja"];

    private static readonly string[] Pieces =
    [
        " ", "  ", "-", "/", "(", ")", ".", "…", "\t", "\n", "\r\n", "a", "M", "fi", "ffi", "Zoé", "Zoe\u0301", "Å", "ß", "Wolfeschlegelstein", "2026", "1,5",
        "أحمد", "عبدالاحد", "لا", "مُحَمَّد", "אילן", "ދި", "ܡܪܝ", "山田", "太郎", "日本科学未来館", "이소연", "𠮷", "葛\U000E0100", "สุนทรธรรม", "ສຸພານຸ", "နောင်", "នរោត្តម", "राकेश", "क्षि", "ক্ষ", "ஸ்ரீ", "ക്ഷ",
        "བསྟན", "ᠴᠢᠩ", "ⵎⴰ", "👩‍🚀", "🇫🇷", "\U0001F9FF", "\u200D", "\u200C", "\u200E", "\u202E", "\u202B", "\u2066", "\u2068", "\u2069", "\u202C", "\u00AD", "\u00A0", "\u2028", "\uFEFF", "\uFFFD",
        "\uD800", "\uDC00", "\u0000", "\u001B", "\u0301", "\u0301\u0302\u0303", "\u3000", "\u200B", "\uE000", "\uFFFF",
    ];

    internal static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).List[0, 24].Select(pieces => string.Concat(pieces));

    private static readonly Gen<(string Text, double Width, double Height, double Size, int Lines, string Language)> AnyBox =
        Gen.Select(AnyText, Gen.Double[0.5, 120], Gen.Double[0.2, 60], Gen.Double[1, 90], Gen.Int[1, 4], Gen.Int[0, 2].Select(i => Languages[i]));

    [Fact]
    public void Fitted_text_stays_in_its_box_and_is_whole_or_told_to_be_cut() => AnyBox.Sample(
        box =>
        {
            var context = new LayoutContext(Samples.Fonts.Shaper, box.Language);
            var (fragment, outcome) = new FitText(box.Text, new TextStyle(box.Size), box.Height) { MaxLines = box.Lines }.Fit(context, box.Width);

            Assert.True(fragment.Lines.Count <= box.Lines);
            Assert.True(fragment.Height <= box.Height + Tolerance, $"It is {fragment.Height} mm high.");
            foreach (var line in fragment.Lines)
            {
                AssertInside(line.Line, box.Width);
            }

            if (!outcome.Ellipsised)
            {
                AssertWhole([.. fragment.Lines.Select(line => line.Line)]);
            }
        },
        iter: 3000,
        threads: 1);

    [Fact]
    public void Running_text_stays_between_its_edges_and_is_whole() => AnyBox.Sample(
        box =>
        {
            var context = new LayoutContext(Samples.Fonts.Shaper, box.Language);
            var fragment = (TextFragment)new Paragraph(box.Text, new TextStyle(box.Size / 4)).Layout(context, box.Width);

            foreach (var line in fragment.Lines)
            {
                AssertInside(line.Line, box.Width);
            }

            foreach (var paragraph in fragment.Lines.GroupBy(line => line.Line.Pieces.FirstOrDefault().Run?.Text))
            {
                AssertWhole([.. paragraph.Select(line => line.Line)]);
            }
        },
        iter: 3000,
        threads: 1);

    private static void AssertInside(TextLine line, double width) => Assert.True(line.Width <= width + Tolerance, $"A line of {line.Width} mm stands in {width} mm.");

    /// <summary>Every visible character belongs to the cluster of some glyph.</summary>
    private static void AssertWhole(IReadOnlyList<TextLine> lines)
    {
        var text = lines.SelectMany(line => line.Pieces).Select(piece => piece.Run.Text).FirstOrDefault() ?? "";
        var covered = new bool[text.Length];
        foreach (var piece in lines.SelectMany(line => line.Pieces))
        {
            for (var i = piece.From; i < piece.To; i++)
            {
                var range = piece.Run.ClusterRange(i);
                Array.Fill(covered, true, range.Start.Value, range.End.Value - range.Start.Value);
            }
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(covered[i] || Characters.IsInvisibleControl(text[i]) || IsIgnorable(text, i), $"U+{(int)text[i]:X4} at {i} of “{text}” is not printed.");
        }
    }

    private static bool IsIgnorable(string text, int index) =>
        Characters.IsIgnorable(char.IsSurrogate(text[index]) ? char.ConvertToUtf32(text, char.IsLowSurrogate(text[index]) ? index - 1 : index) : text[index]);
}
