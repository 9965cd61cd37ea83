using CsCheck;
using EventsHub.Documents;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Programmes;
using Xunit;

namespace EventsHub.UnitTests.Documents.Programmes;

/// <summary>Any day in any number of rooms: every session has its place, nothing overlaps, and no text leaves its cell.</summary>
public sealed class TimetableTests
{
    private const double Tolerance = 0.02;

    private static readonly Gen<(Booklet Booklet, PaperSize Paper)> AnyBooklet =
        Gen.Select(Gen.Int[0, 10000], Gen.Int[1, 30], Gen.Int[0, 2], Gen.Bool, (seed, rooms, language, isSmall) =>
            (SampleProgramme.Of(new Random(seed), rooms, new[] { "en", "ar", "ja" }[language], days: 1), isSmall ? PaperSize.A5 : PaperSize.A4));

    [Fact]
    public void Nothing_leaves_its_cell_and_no_cell_leaves_its_page_or_covers_another() => AnyBooklet.Sample(
        sample =>
        {
            var styles = new BookletStyles(sample.Booklet, sample.Paper);
            var frame = styles.Frame;
            foreach (var page in Pages(sample.Booklet, styles))
            {
                foreach (var box in page.Boxes)
                {
                    Assert.True(box.X >= frame.MarginX - Tolerance && box.X + box.Width <= frame.MarginX + frame.Width + Tolerance, "A cell stands in the margin.");
                    Assert.True(box.Y >= frame.Top - Tolerance && box.Y + box.Height <= frame.Paper.Height - frame.Bottom + Tolerance, $"A cell ends at {box.Y + box.Height} mm.");
                    Assert.True(box.Text.Height <= box.Height - (2 * TimetableCellText.PaddingY) + Tolerance, $"A text of {box.Text.Height} mm stands in {box.Height}.");
                    AssertInside(box);
                }

                for (var i = 0; i < page.Boxes.Count; i++)
                {
                    Assert.DoesNotContain(page.Boxes.Skip(i + 1), other => Overlap(page.Boxes[i], other));
                }
            }
        },
        iter: 60,
        threads: 1);

    [Fact]
    public void Every_session_with_a_time_is_there_and_its_parts_are_marked_as_continued() => AnyBooklet.Sample(
        sample =>
        {
            var pages = Pages(sample.Booklet, new BookletStyles(sample.Booklet, sample.Paper)).ToList();
            var timed = sample.Booklet.Days[0].Sessions.Where(session => session.Span is not null).ToList();
            Assert.Empty(timed.Select(session => session.Id).Except(pages.SelectMany(page => page.Boxes).Select(box => box.Cell.Session.Id)));
            foreach (var parts in pages.SelectMany(page => page.Boxes).GroupBy(box => (box.Cell.Session.Id, box.X, box.Width, box.Cell.Columns)))
            {
                // Within a group of rooms the first part begins and the last part ends it.
                Assert.Equal(parts.Count(part => !part.IsContinued), parts.Count(part => !part.GoesOn));
            }
        },
        iter: 60,
        threads: 1);

    [Theory]
    [InlineData(3, 1)]
    [InlineData(30, 8)]
    public void Rooms_that_do_not_fit_beside_each_other_go_to_further_pages(int rooms, int groups)
    {
        var sessions = Enumerable.Range(0, rooms).Select(room => Session($"r{room}", $"Room {room}", 540, 600)).Append(Session("lunch", null, 720, 780) with { IsBreak = true }).ToList();
        var booklet = Samples.Booklet() with { Days = [new("Monday", sessions)] };
        var pages = Pages(booklet, new BookletStyles(booklet, PaperSize.A5)).ToList();

        Assert.Equal(groups, pages.Count);
        // Everybody's lunch stands across the rooms of every page.
        Assert.All(pages, page => Assert.Equal(page.Boxes.Count - 1, page.Boxes.Single(box => box.Cell.SpansRooms).Cell.Columns));
        Assert.Equal(rooms, pages.Sum(page => page.Boxes.Count(box => !box.Cell.SpansRooms)));
    }

    [Fact]
    public void A_break_stands_across_the_rooms_that_are_free_and_two_in_one_room_stand_side_by_side()
    {
        var plan = TimetablePlan.Of(new("Monday", [Session("a", "A", 540, 700), Session("b", "B", 540, 600), Session("c", "C", 540, 600), Session("c2", "C", 570, 600), Session("tea", null, 600, 630)]) { Rooms = ["A", "B", "C"] });

        Assert.Equal(["A", "B", "C", "C"], plan.Columns.Select(column => column.Room));
        var tea = plan.Cells.Single(cell => cell.Session.Id == "tea");
        Assert.Equal((1, 3), (tea.Column, tea.Columns));
        Assert.Equal([2, 3], plan.Cells.Where(cell => cell.Session.Room == "C").Select(cell => cell.Column));
    }

    [Fact]
    public void The_columns_of_an_Arabic_day_begin_on_the_right()
    {
        var days = new List<BookletDay> { new("Monday", [Session("a", "A", 540, 600), Session("b", "B", 540, 600)]) };
        double[] Places(string language)
        {
            var booklet = Samples.Booklet() with { Language = language, Days = days };
            return [.. Pages(booklet, new BookletStyles(booklet, PaperSize.A5)).Single().Boxes.OrderBy(box => box.Cell.Session.Id).Select(box => box.X)];
        }

        Assert.True(Places("en") is [var a, var b] && a < b);
        Assert.True(Places("ar") is [var first, var second] && first > second);
    }

    [Fact]
    public void Folded_sheets_put_every_page_behind_the_one_before() => Gen.Select(Gen.Int[1, 200], Gen.Bool).Sample((pages, rightToLeft) =>
    {
        var padded = SaddleStitch.Padded(pages);
        Assert.True(padded % 4 == 0 && padded - pages is >= 0 and < 4);
        var places = Enumerable.Range(0, padded).Select(page => SaddleStitch.PlaceOf(page, padded, rightToLeft)).ToList();
        Assert.Equal(padded, places.Distinct().Count());
        Assert.Equal((0, rightToLeft), places[0]);
        for (var page = 0; page + 1 < padded; page++)
        {
            if (page % 2 == 0)
            {
                // Front and back of one leaf: the other side of the same sheet, at the same edge seen from there.
                Assert.Equal(places[page].Side ^ 1, places[page + 1].Side);
                Assert.NotEqual(places[page].IsLeft, places[page + 1].IsLeft);
            }
            else
            {
                // Facing pages: the one that is read first lies on the side where the language begins.
                Assert.NotEqual(rightToLeft, places[page].IsLeft);
                Assert.Equal(rightToLeft, places[page + 1].IsLeft);
            }
        }
    });

    [Theory]
    [InlineData("sv", "Örn|Älva|Åse|Zeta|Adam|Ett", "A: Adam; E: Ett; Z: Zeta; Å: Åse; Ä: Älva; Ö: Örn")]
    [InlineData("fr", "Zoé|Éva|Ezra|Eda", "E: Eda, Éva, Ezra; Z: Zoé")]
    [InlineData("ar", "ليلى|إيمان|أحمد", "ا: أحمد, إيمان; ل: ليلى")]
    [InlineData("ja", "山田|しみず|さくら|いけだ", "あ: いけだ; さ: さくら, しみず; : 山田")]
    [InlineData("ko", "한|나|김|강", "ㄱ: 강, 김; ㄴ: 나; ㅎ: 한")]
    public void Speakers_stand_under_their_letters_in_the_order_of_the_language(string language, string names, string expected)
    {
        var parts = new SpeakerIndex(language).Arrange(names.Split('|'), name => name, name => name);

        Assert.Equal(expected, string.Join("; ", parts.Select(part => $"{part.Letter}: {string.Join(", ", part.Entries)}")));
    }

    private static BookletSession Session(string id, string? room, int from, int to) => new(id, "time", room, null, null, id, null, null, []) { Span = new(from, to) };

    private static IReadOnlyList<TimetablePage> Pages(Booklet booklet, BookletStyles styles)
    {
        var context = new LayoutContext(Samples.Fonts.Shaper, booklet.Language);
        return new Timetable(context, styles, booklet, _ => "p1").LayOut(booklet.Days[0], new Paragraph(booklet.Days[0].Heading, styles.Day));
    }

    private static void AssertInside(TimetableBox box)
    {
        var list = new DisplayList();
        box.Text.Draw(list, box.X + TimetableCellText.PaddingX, box.Y + TimetableCellText.PaddingY);
        list.Resolve(new PageNumbers(999, new Dictionary<string, int> { ["p1"] = 888 }, System.Globalization.CultureInfo.InvariantCulture));
        foreach (var text in list.Items.OfType<TextItem>().Where(text => text.Piece.To > text.Piece.From))
        {
            // A space may hang over the end of a line, and one letter may be wider than a cell.
            var visible = text.Piece.Run.Text[text.Piece.Run.ClusterRange(text.Piece.From)].Trim().Length > 0;
            Assert.True(!visible || text.X >= box.X - Tolerance && text.X <= box.X + box.Width, $"A text begins at {text.X} mm in a cell from {box.X} to {box.X + box.Width}.");
            Assert.InRange(text.Baseline, box.Y, box.Y + box.Height);
        }
    }

    private static bool Overlap(TimetableBox a, TimetableBox b) =>
        a.X + a.Width > b.X + Tolerance && b.X + b.Width > a.X + Tolerance && a.Y + a.Height > b.Y + Tolerance && b.Y + b.Height > a.Y + Tolerance;
}
