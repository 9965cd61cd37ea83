using EventsHub.Documents;
using EventsHub.Documents.Badges;
using Xunit;

namespace EventsHub.UnitTests.Documents.Badges;

public sealed class BadgePreflightTests
{
    private static IReadOnlyList<Finding> Preflight(Badge badge, BadgeLayout layout = BadgeLayout.A6) => new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, BadgePaper.Of(layout)).Check(badge);

    [Fact]
    public void A_good_badge_has_nothing_to_report() => Assert.Empty(Preflight(Samples.Badge("Zoé Exemple")));

    [Fact]
    public void A_character_that_no_font_covers_is_named_with_what_to_install()
    {
        var finding = Assert.Single(Preflight(Samples.Badge("Zoé \U0001F9FF\U000E0100")));

        Assert.Equal((FindingSeverity.Error, "missing-glyph"), (finding.Severity, finding.Code));
        Assert.Equal(BadgePart.Name, finding.Part);
        Assert.Contains("U+1F9FF", finding.Character, StringComparison.Ordinal);
        Assert.StartsWith("fonts-", finding.Package, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_has_to_be_small_is_a_warning()
    {
        var finding = Assert.Single(Preflight(Samples.Badge("Maria Aparecida da Conceição dos Santos e Albuquerque de Vasconcelos Exemplo")));

        Assert.Equal((FindingSeverity.Warning, "text-small"), (finding.Severity, finding.Code));
        Assert.InRange(finding.Scale, 0.2, 0.6);
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
        var codes = Preflight(Samples.Badge("", affiliation: null, token: "") with { Role = " ", Country = null }).Select(finding => finding.Code);

        Assert.Equal(["missing-name", "missing-token", "missing-role", "missing-affiliation", "missing-country"], codes);
    }

    [Fact]
    public void Options_that_have_no_room_are_counted()
    {
        var finding = Assert.Single(Preflight(Samples.Badge("Zoé Exemple", options: [.. Enumerable.Range(1, 8).Select(i => $"Tour {i}")])));

        Assert.Equal(("options-hidden", (4, 8)), (finding.Code, finding.Options));
    }

    [Theory]
    [InlineData(BadgeLayout.A6)]
    [InlineData(BadgeLayout.Card86x54)]
    public void What_all_badges_share_is_judged_once(BadgeLayout layout)
    {
        var shared = new BadgePrinter(Samples.Fonts).Preflight(Samples.Event with { DatesAndPlace = "\uE000", Name = string.Join(' ', Enumerable.Repeat("Conference", 60)) }, BadgePaper.Of(layout)).CheckEvent();

        Assert.Equal([("text-cut", BadgePart.EventName), ("missing-glyph", BadgePart.EventDates)], shared.Select(finding => (finding.Code, finding.Part)));
        Assert.Empty(new BadgePrinter(Samples.Fonts).Preflight(Samples.Event, BadgePaper.Of(layout)).CheckEvent());
    }
}
