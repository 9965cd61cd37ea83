using CsCheck;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Whatever a badge has to show, nothing on it overlaps and nothing leaves its place.</summary>
public sealed class BadgeBoxProperties
{
    private const double Tolerance = 0.06;
    private const double MillimetresPerPoint = 25.4 / 72;

    private static readonly string[] Words =
    [
        "Zoé", "O’Brien-Müller", "van der Wolfeschlegelsteinhausenbergerdorff", "山田", "日本科学未来館", "أحمد", "عبدالرحمن", "السعيد", "राकेश", "क्षिप्र", "བསྟན་འཛིན", "རྒྱ་མཚོ", "นที", "ပြည်", "ខ្ញុំ", "김견본", "Å\u030A\u0323\u0331",
        "Z\u0310\u0310\u0310\u0310\u0310\u0310\u0310\u0310", "﷽", "𠮷", "👩‍🚀", "\u202E", "I", "University of Sample Sciences and Humanities", "M", "\uE000", "Ngũgĩ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).List[0, 12].Select(words => string.Join(' ', words));

    private static readonly Gen<Badge> AnyBadge = Gen.Select(
        Text, Text, Text, Text, Text, Gen.Int[0, 0xFFFFFF], Text.List[0, 9], Gen.Bool,
        (name, latin, affiliation, country, role, colour, options, hasCode) => new Badge(
            name, latin, affiliation, country, role, $"#{colour:X6}", "3LAV0HZ2e48yF7wWnpsRioGfZ9p6Rp5g-m59Y5S6Z7w", hasCode ? "EH-7KQ2" : null, null, options));

    private static readonly Gen<(Badge Badge, BadgeEvent Event, BadgeLayout Layout)> AnyCase = Gen.Select(
        AnyBadge, Text, Text, Gen.Bool, Gen.Enum<BadgeLayout>(),
        (badge, name, dates, isArabic, layout) => (badge, new BadgeEvent(name, dates, isArabic ? "ar" : "en", "#0D47A1"), layout));

    [Fact]
    public void Nothing_overlaps_and_nothing_leaves_its_place() => AnyCase.Sample(
        input =>
        {
            var sheet = SheetDrawing.On(BadgePaper.Of(input.Layout), Samples.Fonts, input.Event);
            var face = input.Layout == BadgeLayout.Card86x54 ? (Width: 86.0, Height: 54.0, Band: 9.0) : (Width: 105.0, Height: 148.0, Band: 17.0);
            var list = new DisplayList();
            SheetDrawing.On(BadgePaper.Of(input.Layout == BadgeLayout.Card86x54 ? BadgeLayout.Card86x54 : BadgeLayout.A6), Samples.Fonts, input.Event).Measure(list, input.Badge);

            var header = list.Items.OfType<ArtItem>().Single();
            foreach (var box in TextBoxes(header.Art.Content))
            {
                AssertInside(box, new Box("header", 0, 0, header.Art.Width, header.Art.Height));
            }

            var band = new Box("band", 0, face.Height - face.Band, face.Width, face.Height);
            var texts = TextBoxes(list);
            var role = texts.Where(box => box.Top > band.Top).ToList();
            Assert.All(role, box => AssertInside(box, band));
            List<Box> all = [.. texts.Except(role), .. list.Items.OfType<QrItem>().Select(QuietZone), band, new Box("header", 0, 0, face.Width, header.Art.Height)];
            foreach (var box in all)
            {
                AssertInside(box, new Box("badge", 0, 0, face.Width, face.Height));
            }

            for (var i = 0; i < all.Count; i++)
            {
                for (var j = i + 1; j < all.Count; j++)
                {
                    Assert.False(all[i].Overlaps(all[j]), $"{all[i]} overlaps {all[j]} on {input}");
                }
            }

            // The whole sheet holds the same, as often as badges lie on it.
            Assert.All(TextBoxes(sheet.Draw([input.Badge])), box => AssertInside(box, new Box("sheet", 0, 0, sheet.Width, sheet.Height)));
        },
        iter: 1500,
        threads: 1);

    [Fact]
    public void Text_on_any_colour_has_enough_contrast() => Gen.Int[0, 0xFFFFFF].Sample(rgb =>
    {
        var colour = Colour.Parse($"#{rgb:X6}");

        Assert.True(Colour.Contrast(colour, colour.TextOnTop()) >= 4.5, $"#{rgb:X6}");
        Assert.True(Colour.Contrast(colour.DarkenedFor(4.5), Colour.White) >= 4.5, $"#{rgb:X6}");
    });

    private static Box QuietZone(QrItem qr)
    {
        // Four modules, of which a hundredth may be lost to rounding.
        var quiet = qr.Size / qr.Code.Size * 3.99;
        return new Box("QR", qr.X - quiet, qr.Y - quiet, qr.X + qr.Size + quiet, qr.Y + qr.Size + quiet);
    }

    /// <summary>One box for each tagged text, or for each line of what is not tagged: across by the advance of what has ink, up and down by ink.</summary>
    private static List<Box> TextBoxes(DisplayList list) =>
    [
        .. list.Items.OfType<TextItem>().SelectMany(item => Glyphs(item).Select(box => (Item: item, Box: box))).GroupBy(glyph => glyph.Item.Tag ?? (object)glyph.Item.Baseline).Select(group => new Box(
            group.First().Item.Piece.Run.Text, group.Min(glyph => glyph.Box.Left), group.Min(glyph => glyph.Box.Top), group.Max(glyph => glyph.Box.Right), group.Max(glyph => glyph.Box.Bottom))),
    ];

    private static IEnumerable<Box> Glyphs(TextItem item)
    {
        var (run, em, x) = (item.Piece.Run, item.Piece.Style.Size * MillimetresPerPoint, item.X);
        for (var i = item.Piece.From; i < item.Piece.To; i++)
        {
            var ink = run.Face.Ink(run.Glyphs[i]);
            var rise = run.OffsetsY?[i] ?? 0;
            if (ink.Top > ink.Bottom)
            {
                yield return new Box("", x, item.Baseline - ((ink.Top + rise) * em), x + (run.Advances[i] * em), item.Baseline - ((ink.Bottom + rise) * em));
            }

            x += run.Advances[i] * em;
        }
    }

    private static void AssertInside(Box inner, Box outer) => Assert.True(
        inner.Left >= outer.Left - Tolerance && inner.Top >= outer.Top - Tolerance && inner.Right <= outer.Right + Tolerance && inner.Bottom <= outer.Bottom + Tolerance,
        $"{inner} leaves {outer}");

    private sealed record Box(string What, double Left, double Top, double Right, double Bottom)
    {
        public bool Overlaps(Box other) =>
            Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Tolerance && Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top) > Tolerance;
    }
}
