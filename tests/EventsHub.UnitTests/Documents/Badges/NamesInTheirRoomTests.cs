using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>How large names are and where they are parted.</summary>
public sealed class NamesInTheirRoomTests
{
    private static readonly string[] Long =
    [
        "Maximiliana Constantina Wolfeschlegelsteinhausen", "Wolfeschlegelsteinhausenbergerdorff", "Maria Aparecida da Conceição dos Santos e Albuquerque de Vasconcelos Exemplo", "သတ္တဝါကျွန်ုပ်မြန်မာနမူနာနာမည်ရှည်ကြီး", "Zoé",
    ];

    [Theory]
    [InlineData(BadgeLayout.A6)]
    [InlineData(BadgeLayout.Card86x54)]
    public void A_name_is_never_smaller_than_its_Latin_line(BadgeLayout layout)
    {
        var sheet = Sheet(layout);
        foreach (var name in Long.Concat(WorldNames.Read(NameList.Own).Select(person => person.Native)))
        {
            var measured = sheet.Measure(Samples.Badge(name, "A Latin Line"));

            Assert.True(SizeOf(measured, BadgePart.Name) >= SizeOf(measured, BadgePart.LatinName) - 0.001, name);
        }

        static double SizeOf(IEnumerable<FittedText> texts, BadgePart part) => texts.Where(text => text.Part == part).Select(text => text.Style.Size * text.Outcome.Scale).Single();
    }

    [Theory]
    [InlineData(BadgeLayout.A6)]
    [InlineData(BadgeLayout.Card86x54)]
    public void A_word_too_long_for_its_line_is_parted_rather_than_made_tiny(BadgeLayout layout)
    {
        foreach (var name in new[] { "Wolfeschlegelsteinhausenbergerdorff", "Zoé Wolfeschlegelsteinhausenbergerdorff" })
        {
            var sheet = Sheet(layout);
            var measured = sheet.Measure(Samples.Badge(name)).Single(text => text.Part == BadgePart.Name);

            Assert.False(measured.Outcome.Ellipsised);
            Assert.InRange(measured.Outcome.Scale, 0.6, 1);
            var lines = Lines(sheet, Samples.Badge(name));
            Assert.Equal(name.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));

            // Not a few letters alone on the last.
            Assert.True(lines[^1].Length >= 8, string.Join('|', lines));
        }
    }

    [Theory]
    [InlineData(BadgeLayout.A6, "Zoé Wolfeschlegelsteinhausenbergerdorff", "Zoé")]
    [InlineData(BadgeLayout.A6, "สมชาย ประเสริฐศักดิ์วัฒนาพาณิชย์", "สมชาย")]
    [InlineData(BadgeLayout.A6, "ສົມໃຈອຸດົມພອນ ຕົວຢ່າງວົງສະຫວັນນະວົງ", "ສົມໃຈອຸດົມພອນ")]
    [InlineData(BadgeLayout.Card86x54, "สมชาย ประเสริฐศักดิ์วัฒนาพาณิชย์", "สมชาย")]
    public void Words_are_parted_at_a_blank_first(BadgeLayout layout, string name, string first) => Assert.Equal(first, Lines(Sheet(layout), Samples.Badge(name))[0].Trim());

    [Theory]
    [InlineData("Sergio|Hernández Villanueva", "Sergio")]
    [InlineData("Jean-Luc|Saint-Exemple", "Jean-Luc")]
    [InlineData("Maria Aparecida|da Conceição Exemplo", "Maria Aparecida")]
    [InlineData("Nguyễn|Thị Minh Khai Ví Dụ", "Nguyễn")]
    // Too small to be read otherwise.
    [InlineData("Maria|Aparecida da Conceição dos Santos e Albuquerque de Vasconcelos", "Maria Aparecida")]
    public void Given_and_family_name_stay_whole_where_both_are_known(string parts, string first)
    {
        var badge = Samples.Badge(parts.Replace('|', ' ')) with { NameParts = parts.Split('|') };

        Assert.StartsWith(first, Lines(Sheet(BadgeLayout.A6), badge)[0], StringComparison.Ordinal);
        Assert.Equal(parts.Contains("Albuquerque", StringComparison.Ordinal), Lines(Sheet(BadgeLayout.A6), badge)[0].Trim() != first);
    }

    /// <summary>Fonts of some scripts have no bold.</summary>
    [Theory]
    [InlineData("ⵎⴰⵙⵙⵉⵏⵉⵙⴰ")]
    [InlineData("ܡܪܝ ܐܦܪܝܡ")]
    [InlineData("ᠴᠢᠩᠭᠢᠰ ᠬᠠᠭᠠᠨ")]
    [InlineData("ߞߏߣߊߞߙߌ")]
    [InlineData("ꦗꦮꦶꦁꦏꦁ")]
    [InlineData("Zoé")]
    public async Task Every_script_is_bold_where_names_are(string text)
    {
        using var regular = await PageAsync(FontWeight.Regular);
        using var bold = await PageAsync(FontWeight.Bold);

        var (light, heavy) = (Ink(Renderers.Poppler(regular, 1)), Ink(Renderers.Poppler(bold, 1)));
        Assert.InRange((double)heavy / light, 1.15, 2.5);
        Assert.Contains(text[..1], bold.Text(), StringComparison.Ordinal);

        Task<PdfSample> PageAsync(FontWeight weight) => PdfSample.PageAsync(Drawn.Draw(new Paragraph(text, new TextStyle(30) { Weight = weight }), 100));

        static int Ink(Pdf.Picture picture)
        {
            var count = 0;
            for (var y = 0; y < picture.Height; y++)
            {
                for (var x = 0; x < picture.Width; x++)
                {
                    count += picture[x, y] < 128 ? 1 : 0;
                }
            }

            return count;
        }
    }

    private static SheetDrawing Sheet(BadgeLayout layout) => SheetDrawing.On(BadgePaper.Of(layout), Samples.Fonts, Samples.Event);

    private static List<string> Lines(SheetDrawing sheet, Badge badge) =>
        [.. Drawn.Texts(sheet.Draw([badge])).Where(text => text.Tag?.Role == TagRole.H1).GroupBy(text => Math.Round(text.Baseline, 2)).Select(line => string.Concat(line.Select(text => text.Text)))];
}
