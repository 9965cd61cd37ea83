using System.Text.RegularExpressions;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

/// <summary>Names in about seventy scripts and languages.</summary>
public sealed partial class NamesOfTheWorldTests
{
    // Poppler turns the parts of one right-to-left cluster around, in Chromium's files as in ours; the file states them as typed.
    private static readonly string[] TurnedByPoppler = ["Arabic-ps/dari", "Thaana"];

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public async Task Every_name_comes_out_as_it_was_typed(NameList list)
    {
        var people = WorldNames.Read(list);
        using var pdf = await Samples.BadgesAsync(people.Select(person => Samples.Badge(person.Native, person.Latin, person.Affiliation.Length > 0 ? person.Affiliation : null, person.Language)));

        var wrong = new List<string>();
        for (var i = 0; i < people.Count; i++)
        {
            var text = WithoutSpace(pdf.Text(i + 1));
            wrong.AddRange(new[] { people[i].Native, people[i].Latin, people[i].Affiliation }.Where(value => !text.Contains(WithoutSpace(value), StringComparison.Ordinal)).Select(value => $"{people[i].Script}: {value}"));
        }

        Assert.DoesNotContain(wrong, line => !TurnedByPoppler.Any(script => line.StartsWith(script, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(NameList.Own)]
    [InlineData(NameList.Shared)]
    public void Every_name_has_its_glyphs_and_its_room(NameList list)
    {
        var preflight = new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, BadgeLayout.A6);

        var findings = WorldNames.Read(list).SelectMany(person => preflight.Check(Samples.Badge(person.Native, person.Latin, person.Affiliation, person.Language)));

        Assert.DoesNotContain(findings, finding => finding.Severity != EventsHub.Documents.FindingSeverity.Info);
    }

    private static string WithoutSpace(string text) => Space().Replace(text, "");

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
