using System.Text.RegularExpressions;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Names in about fifty scripts and languages.</summary>
public sealed partial class NamesOfTheWorldTests
{
    // Poppler turns the parts of one right-to-left cluster around, in Chromium's files as in ours; the file states them as typed.
    private static readonly string[] TurnedByPoppler = ["Arabic-ps/dari", "Thaana"];

    [Fact]
    public async Task Every_name_comes_out_as_it_was_typed()
    {
        var people = ReadNames();
        using var pdf = await Samples.BadgesAsync(people.Select(person => Samples.Badge(person.Native, person.Latin, person.Affiliation.Length > 0 ? person.Affiliation : null, person.Language)));

        var wrong = new List<string>();
        for (var i = 0; i < people.Count; i++)
        {
            var text = WithoutSpace(pdf.Text(i + 1));
            wrong.AddRange(new[] { people[i].Native, people[i].Latin, people[i].Affiliation }.Where(value => !text.Contains(WithoutSpace(value), StringComparison.Ordinal)).Select(value => $"{people[i].Script}: {value}"));
        }

        Assert.DoesNotContain(wrong, line => !TurnedByPoppler.Any(script => line.StartsWith(script, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_name_has_its_glyphs_and_its_room()
    {
        var preflight = new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, BadgeLayout.A6);

        var findings = ReadNames().SelectMany(person => preflight.Check(Samples.Badge(person.Native, person.Latin, person.Affiliation, person.Language)));

        Assert.DoesNotContain(findings, finding => finding.Severity != EventsHub.Documents.FindingSeverity.Info);
    }

    private static List<(string Script, string Native, string Latin, string Affiliation, string? Language)> ReadNames() =>
    [
        .. File.ReadLines(SharedData.Require("names.csv")).Skip(1).Select(line => Field().Matches(line).Select(match => match.Groups[1].Value.Trim('"')).ToArray())
            .Select(fields => (fields[0], fields[1], fields[2], fields[4], LanguageOf(fields[0]))),
    ];

    private static string? LanguageOf(string script) => script switch
    {
        "Japanese" => "ja",
        "Hangul" => "ko",
        "Han-Hans" => "zh-Hans",
        "Han-Hant" => "zh-Hant",
        _ => script.Split('-', '/') is [_, { Length: 2 } language, ..] ? language : null,
    };

    private static string WithoutSpace(string text) => Space().Replace(text, "");

    [GeneratedRegex("""(?:^|,)("[^"]*"|[^,]*)""")]
    private static partial Regex Field();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
