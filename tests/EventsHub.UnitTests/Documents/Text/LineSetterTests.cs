using CsCheck;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Where lines end, and what they look like there.</summary>
public sealed class LineSetterTests
{
    private static IReadOnlyList<SetLine> Lines(string text, double width, string language = "en", double size = 10) =>
        ((TextFragment)new Paragraph(text, new TextStyle(size)).Layout(Drawn.Context(language), width)).Lines;

    private static string Text(SetLine line) => line.Line.Pieces[0].Run.Text[line.Line.Start..line.Line.End];

    [Theory]
    [InlineData("th", "สวัสดีชาวโลกผู้มีเกียรติทุกท่าน", "สวัสดี|ชาว|โลก|ผู้|มี|เกียรติ|ทุก|ท่าน")]
    [InlineData("lo", "ສະບາຍດີຊາວໂລກ", "ສະບາຍດີ|ຊາວໂລກ")]
    [InlineData("km", "សួស្តីពិភពលោក", "សួស្តី|ពិភពលោក")]
    [InlineData("my", "မင်္ဂလာပါကမ္ဘာ", "မင်္ဂလာ|ပါ|ကမ္ဘာ")]
    public void Scripts_without_spaces_break_between_words_of_a_dictionary(string language, string text, string words)
    {
        var ends = LineBreaks.Find(text);
        var found = string.Join('|', ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end]));

        Assert.Equal((language, words), (language, found));
    }

    [Fact]
    public void A_soft_hyphen_shows_where_a_line_ends_at_it_and_nowhere_else()
    {
        const string Word = "Donau\u00ADdampf\u00ADschiff\u00ADfahrt";
        var whole = Assert.Single(Lines(Word, 100)).Line;
        var parts = Lines(Word, 16);

        Assert.DoesNotContain(whole.Pieces, piece => piece.Run.Glyphs.Contains(piece.Run.Face.Hyphen!.Value));
        Assert.Equal(["Donau\u00AD", "dampf\u00AD", "schiff\u00AD", "fahrt"], parts.Select(Text));
        foreach (var line in parts.SkipLast(1).Select(line => line.Line))
        {
            var last = line.Pieces[^1];
            Assert.Equal(last.Run.Face.Hyphen, last.Run.Glyphs[last.To - 1]);
            Assert.True(line.Width <= 16);
        }

        Assert.True(parts[3].Line.Pieces[^1].Run.Glyphs[^1] != parts[0].Line.Pieces[^1].Run.Face.Hyphen);
    }

    [Fact]
    public void A_line_has_room_for_its_hyphen()
    {
        double Width(string text) => Lines(text, 1000)[0].Line.Width;
        var tight = Width("Donaudampf") + (Width("-") / 2);

        Assert.Equal(["Donau\u00AD", "dampf\u00ADschiff"], Lines("Donau\u00ADdampf\u00ADschiff", tight).Select(Text).Take(1).Append("dampf\u00ADschiff"));
        Assert.All(Lines("Donau\u00ADdampf\u00ADschiff", tight), line => Assert.True(line.Line.Width <= tight));
    }

    [Fact]
    public void From_right_to_left_the_hyphen_stands_at_the_left()
    {
        var line = Lines("مدرسة\u00ADمدرسة\u00ADمدرسة", 14, "ar")[0].Line;

        Assert.Equal(line.Pieces[0].Run.Face.Hyphen, line.Pieces[0].Run.Glyphs[line.Pieces[0].From]);
    }

    [Fact]
    public async Task A_soft_hyphen_comes_out_of_the_file_where_it_shows_and_a_hyphen_as_it_is()
    {
        using var pdf = await PdfSample.CreateAsync(async stream =>
        {
            using var document = new EventsHub.Documents.Pdf.PdfDocument(stream, Samples.Info());
            await document.AddPageAsync(60, 60, Drawn.Draw(new Paragraph("Donau\u00ADdampf\u00ADschiff", new TextStyle(10)), 16), default);
            await document.AddPageAsync(60, 60, Drawn.Draw(new Paragraph("schiff-see Donau\u00ADdampf", new TextStyle(10)), 60), default);
            await document.FinishAsync(default);
        });

        Assert.Equal("Donau\u00AD\ndampf\u00AD\nschiff", pdf.Text(1).Trim('\n', '\f'));
        Assert.Equal("schiff-see Donaudampf", pdf.Text(2).Trim('\n', '\f'));
    }

    [Fact]
    public void A_word_too_long_for_a_line_is_cut_between_clusters_and_one_cluster_is_set_smaller()
    {
        var cut = Lines("Wolfeschlegelsteinhausenbergerdorff", 20);
        Assert.True(cut.Count > 2);
        Assert.All(cut, line => Assert.True(line.Line.Width <= 20.001 && !line.Line.IsShrunk));

        var shrunk = Assert.Single(Lines("﷽", 4, "ar", 20)).Line;
        Assert.True(shrunk.IsShrunk);
        Assert.Equal(4, shrunk.Width, 0.01);
    }

    [Fact]
    public void Lines_end_between_grapheme_clusters()
    {
        Gen.Select(TextInBoxProperties.AnyText, Gen.Double[2, 40]).Sample(
            (text, width) =>
            {
                foreach (var line in Lines(text, width, size: 12).Select(line => line.Line).Where(line => line.Pieces.Length > 0))
                {
                    var whole = line.Pieces[0].Run.Text;
                    var end = 0;
                    while (end < line.End)
                    {
                        end += Characters.ClusterLength(whole, end);
                    }

                    Assert.Equal(line.End, end);
                }
            },
            iter: 2000,
            threads: 1);
    }

    [Theory]
    [InlineData("en", "The quick brown fox jumps over the lazy dog and then it sleeps until the sun is up again")]
    [InlineData("ar", "ذهب أحمد إلى المدرسة في الصباح الباكر ثم عاد إلى البيت بعد الظهر ليقرأ كتابه الجديد")]
    [InlineData("ja", "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所で泣いていた事だけは記憶している")]
    [InlineData("th", "พระราชบัญญัติการศึกษาแห่งชาติกำหนดให้การจัดการศึกษาต้องเป็นไปเพื่อพัฒนาคนไทยให้เป็นมนุษย์ที่สมบูรณ์")]
    public void Justified_lines_reach_both_edges(string language, string text)
    {
        var list = Drawn.Draw(new Paragraph(text, Drawn.Style()) { Alignment = Alignment.Justify }, 60, language);

        var lines = Drawn.Texts(list).GroupBy(piece => Math.Round(piece.Baseline, 2)).Select(line => (Left: line.Min(p => p.Left), Right: line.Where(p => p.Text.Trim().Length > 0).Max(p => p.Right))).ToList();
        Assert.True(lines.Count > 2);
        Assert.All(lines.SkipLast(1), line => Assert.InRange(line.Right, 59.99, 61.3));
        Assert.True(lines[^1].Right - lines[^1].Left < 59);
    }

    [Fact]
    public void Joined_letters_keep_their_distances_when_a_line_is_justified()
    {
        var fragment = (TextFragment)new Paragraph("ذهب أحمد إلى المدرسة في الصباح الباكر ثم عاد", Drawn.Style()) { Alignment = Alignment.Justify }.Layout(Drawn.Context("ar"), 40);
        var line = fragment.Lines[0].Line;

        var spread = Justification.Spread(line, 40);

        Assert.Equal(40, spread.Width);
        var (before, after) = (Advances(line), Advances(spread));
        Assert.Contains(before.Zip(after), pair => pair.First.IsSpace && pair.Second.Advance > pair.First.Advance);
        Assert.All(before.Zip(after).Where(pair => !pair.First.IsSpace), pair => Assert.Equal(pair.First.Advance, pair.Second.Advance));

        static List<(bool IsSpace, float Advance)> Advances(TextLine line) =>
            [.. line.Pieces.SelectMany(piece => Enumerable.Range(piece.From, piece.To - piece.From).Select(i => (piece.Run.Text[piece.Run.Clusters[i]] == ' ', piece.Run.Advances[i])))];
    }

    [Fact]
    public void A_line_that_would_be_torn_is_left_ragged()
    {
        var line = Lines("Two words", 200)[0].Line;

        Assert.Same(line, Justification.Spread(line, 100));
    }
}
