using EventsHub.Documents;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

public sealed class BadgePreflightTests
{
    private static IReadOnlyList<Finding> Preflight(Badge badge, BadgeLayout layout = BadgeLayout.A6) => new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, badge, layout);

    [Fact]
    public void A_good_badge_has_nothing_to_report() => Assert.Empty(Preflight(Samples.Badge("Zoé Exemple")));

    [Fact]
    public void A_character_that_no_font_covers_is_named_with_what_to_install()
    {
        var finding = Assert.Single(Preflight(Samples.Badge("Zoé \U0001F9FF\U000E0100")));

        Assert.Equal((FindingSeverity.Error, "missing-glyph"), (finding.Severity, finding.Code));
        Assert.Contains("U+1F9FF", finding.Message, StringComparison.Ordinal);
        Assert.Contains("Install", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_has_to_be_small_is_a_warning()
    {
        var finding = Assert.Single(Preflight(Samples.Badge("Wolfeschlegelsteinhausenbergerdorff")));

        Assert.Equal((FindingSeverity.Warning, "text-small"), (finding.Severity, finding.Code));
    }

    [Fact]
    public void A_name_that_has_to_be_cut_is_an_error()
    {
        var finding = Assert.Single(Preflight(Samples.Badge(string.Join(' ', Enumerable.Repeat("Maximiliana", 40)))));

        Assert.Equal((FindingSeverity.Error, "text-cut"), (finding.Severity, finding.Code));
    }

    [Fact]
    public void What_is_missing_is_told()
    {
        var codes = Preflight(Samples.Badge("", affiliation: null, token: "") with { Role = " " }).Select(finding => finding.Code);

        Assert.Equal(["missing-name", "missing-token", "missing-role", "missing-affiliation"], codes);
    }
}
