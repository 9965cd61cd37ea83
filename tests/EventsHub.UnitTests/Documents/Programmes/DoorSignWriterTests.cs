using System.Text.RegularExpressions;
using EventsHub.Documents.Programmes;
using EventsHub.UnitTests.Documents.Pdf;
using Xunit;

namespace EventsHub.UnitTests.Documents.Programmes;

public sealed partial class DoorSignWriterTests
{
    [Theory]
    [InlineData("en", "Room 1")]
    [InlineData("ar", "القاعة الكبرى")]
    [InlineData("ja", "第1会議室")]
    public async Task A_sign_says_what_takes_place_and_keeps_the_rules(string language, string room)
    {
        using var pdf = await WriteAsync(language, new DoorSign(room, "Monday 24 June", [Entry(1), new("10:00", "10:30", "Coffee", null, null, []) { IsBreak = true }, Entry(2) with { State = new("Cancelled", true) }]));

        Assert.Empty(PdfUaChecker.Check(pdf.FilePath).Distinct());
        foreach (var words in new[] { room, "Monday 24 June", "Session 1", "09:00", "Coffee", "Cancelled", "Talk 1 of 3" })
        {
            Assert.Contains(words, pdf.Text(), StringComparison.Ordinal);
        }

        Assert.Contains("Pages:           1", pdf.Info(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(40)]
    public async Task Titles_stay_large_enough_for_three_metres_and_the_rest_goes_to_further_pages(int entries)
    {
        using var pdf = await WriteAsync("en", new DoorSign("The Very Long Named Grand Auditorium of the Whole City and its Neighbours", "Monday 24 June", [.. Enumerable.Range(1, entries).Select(Entry)]));

        var sizes = TextLine().Matches(Tool.Run("pdftotext", "-bbox-layout", pdf.FilePath, "-"))
            .Where(word => word.Groups["word"].Value == "Session").Select(word => Number(word, "bottom") - Number(word, "top")).ToList();
        Assert.Equal(entries, sizes.Count);
        // The box of a word is a little higher than its size; 20 pt are 5 mm of capitals.
        Assert.All(sizes, size => Assert.True(size >= 20, $"A title of {size} pt"));
        var pages = int.Parse(Regex.Match(pdf.Info(), @"Pages:\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(entries == 1 ? pages == 1 : pages > 1);
        Assert.Equal(entries > 1, pdf.Text().Contains($"1 / {pages}", StringComparison.Ordinal));
    }

    private static double Number(Match word, string group) => double.Parse(word.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static DoorSignEntry Entry(int number) => new($"{8 + (number % 12):00}:00", "10:00", $"Session {number} on how the sample was measured", "Chair: Ana Sample", "#2E7D32",
        [.. Enumerable.Range(1, 3).Select(talk => new DoorSignTalk($"{8 + (number % 12):00}:{talk}0", $"Talk {talk} of 3", "Zoé Exemple", null))]);

    private static Task<PdfSample> WriteAsync(string language, params DoorSign[] signs) => PdfSample.CreateAsync(stream =>
        new DoorSignWriter(Samples.Fonts).WriteAsync(stream, new("Sample Conference", language, "#F2C200", signs, "{0} / {1}"), Samples.Info("Door signs", language)));

    [GeneratedRegex("""<word xMin="[^"]*" yMin="(?<top>[^"]*)" xMax="[^"]*" yMax="(?<bottom>[^"]*)">(?<word>[^<]*)</word>""")]
    private static partial Regex TextLine();
}
