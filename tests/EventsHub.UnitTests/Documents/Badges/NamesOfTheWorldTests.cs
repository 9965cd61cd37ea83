using System.Text.RegularExpressions;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Names in about seventy scripts and languages.</summary>
public sealed partial class NamesOfTheWorldTests
{
    // Poppler turns brackets and numbers among what runs from the right around, and a mark at its end, in Chromium's files as in ours. Of Adlam and N'Ko it
    // does not know that they are written from the right.
    private static readonly string[] TurnedByPoppler =
    [
        "Thaana", "Adlam", "NKo", "edge: two scripts", "edge: digits among Arabic", "edge: brackets among Hebrew", "edge: vowels",
    ];

    // What the badge says of itself that it is too long for is cut.
    private const string TooLong = "edge: too long for a badge";

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public async Task Every_name_comes_out_as_it_was_typed(NameList list)
    {
        var people = WorldNames.Read(list);
        using var pdf = await Samples.BadgesAsync(people.Select(person => Samples.Badge(person.Native, person.Latin, person.Affiliation.Length > 0 ? person.Affiliation : null, person.Language)));

        var wrong = new List<string>();
        foreach (var (person, page) in people.Select((person, i) => (person, i + 1)).Where(p => p.person.Script != TooLong))
        {
            // In the order of reading a hyphen at the end of a line is taken for one of the typesetter.
            string[] texts = [WithoutSpace(pdf.Text(page)), WithoutSpace(pdf.TextAsDrawn(page))];
            var isTurned = TurnedByPoppler.Contains(person.Script);
            wrong.AddRange(new[] { person.Native, person.Latin, person.Affiliation }.Select(WithoutSpace)
                .Where(value => !texts.Any(text => isTurned ? HasLetters(text, value) : text.Contains(value, StringComparison.Ordinal)))
                .Select(value => $"{person.Script}: {value}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public void Every_name_has_its_glyphs_and_its_room(NameList list)
    {
        var preflight = new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, BadgePaper.Of(BadgeLayout.A6));

        var people = WorldNames.Read(list);
        var findings = people.SelectMany(person => preflight.Check(Samples.Badge(person.Native, person.Latin, person.Affiliation, person.Language)));

        var grave = findings.Where(finding => finding.Severity != EventsHub.Documents.FindingSeverity.Info).Select(finding => $"{finding.Code}: {finding.Subject}");
        Assert.Equal(
            people.Where(p => p.Script == TooLong).Select(p => $"text-cut: {p.Native}").Concat(people.Where(p => p.Script == "edge: small on a badge").Select(p => $"text-small: {p.Native}")),
            grave.Distinct());
    }

    /// <summary>The project's own list is to hold whatever a guest may write.</summary>
    [Fact]
    public void The_list_holds_every_script_and_edge()
    {
        var people = WorldNames.Read(NameList.Own);

        Assert.True(people.Count(p => !p.Script.StartsWith("edge", StringComparison.Ordinal)) >= 65);
        Assert.True(people.Count(p => p.Script.StartsWith("edge", StringComparison.Ordinal)) >= 25);
        Assert.Equal(people.Count, people.Select(p => p.Native).Distinct().Count());
        var letters = string.Concat(people.Select(p => p.Native)).EnumerateRunes().ToHashSet();
        // A letter of each, after its name: also from the right, of marks that are typed apart, and of what joins and parts without being seen.
        string[] wanted =
        [
            "é", "Ф", "Δ", "ა", "Ա", "ل", "گ", "ښ", "ڈ", "נ", "ܛ", "މ", "𞤀", "अ", "ম", "ਨ", "ઉ", "ଉ", "மா", "న", "ಮ", "മ", "ශ", "ต", "ຕ", "គ", "န", "ད", "ꦕ", "样", "樣", "見", "み", "ハ", "견", "ㄈ",
            "ᠵ", "ና", "ⴰ", "ߞ", "Ꮧ", "ᐆ", "\u0301", "\u0302", "\u200c", "\u200d", "𠮷", "\U000E0100", "’", "'", "ʻ", "・", "(", "٣",
        ];
        Assert.Equal([], wanted.Where(text => !text.EnumerateRunes().All(letters.Contains)));
    }

    // Each letter as often as it was typed, wherever it stands.
    private static bool HasLetters(string text, string value)
    {
        var there = text.EnumerateRunes().CountBy(rune => rune).ToDictionary();
        return value.EnumerateRunes().CountBy(rune => rune).All(rune => there.GetValueOrDefault(rune.Key) >= rune.Value);
    }

    private static string WithoutSpace(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
