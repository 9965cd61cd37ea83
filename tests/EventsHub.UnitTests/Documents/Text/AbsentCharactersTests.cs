using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;
using EventsHub.UnitTests.Documents.Layout;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Text;

/// <summary>Characters that no installed font has.</summary>
public sealed class AbsentCharactersTests
{
    [Theory]
    [InlineData("Zoé 🧿", "Zoé")]
    [InlineData("🧿 Zoé", "Zoé")]
    [InlineData("Zoé 🧿 Exemple", "Zoé Exemple")]
    [InlineData("Zoé🧿Exemple", "ZoéExemple")]
    [InlineData("Zoé 🧿🧿👩‍🚀 ", "Zoé")]
    [InlineData("نموذج 🧿", "نموذج")]
    public void They_take_no_room_nor_does_the_blank_that_parts_them(string with, string without)
    {
        Assert.Equal(WidthOf(without), WidthOf(with), 0.001);

        static double WidthOf(string text)
        {
            var spans = new[] { new TextSpan(text, new TextStyle(20) { LetterSpacing = 0.1 }) };
            return new LineSetter(Samples.Fonts.Shaper.Shape(spans), spans).NaturalWidth;
        }
    }

    [Fact]
    public async Task A_name_stays_where_it_is_without_them_and_keeps_them_for_who_copies_it()
    {
        Assert.Equal(Drawn.Find(Face("Zoé Exemple"), "Zoé").Left, Drawn.Find(Face("Zoé Exemple 🧿"), "Zoé").Left, 0.001);

        using var with = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple 🧿")]);
        using var without = await Samples.BadgesAsync([Samples.Badge("Zoé Exemple")]);
        Assert.Equal(0, Renderers.Poppler(without, 1).GreatestDifference(Renderers.Poppler(with, 1)));
        Assert.Contains("🧿", with.Text(), StringComparison.Ordinal);

        static DisplayList Face(string name) => SheetDrawing.On(BadgePaper.Of(BadgeLayout.A6), Samples.Fonts, Samples.Event).Draw([Samples.Badge(name)]);
    }

    /// <summary>What the advice names must help.</summary>
    [Fact]
    public void Symbola_is_found_under_the_name_that_Debian_gives_its_file()
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-fonts-");
        try
        {
            // Of the same characters: one that is installed wherever tests run.
            File.Copy("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", Path.Combine(folder.FullName, "NotoSans-Regular.ttf"));
            File.Copy("/usr/share/fonts/truetype/noto/NotoSansSymbols2-Regular.ttf", Path.Combine(folder.FullName, "Symbola_hint.ttf"));

            Assert.Empty(Coverage.MissingIn("🕊", new TextStyle(10), FontLibrary.Open(new FontOptions { Folders = [folder.FullName] })));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
