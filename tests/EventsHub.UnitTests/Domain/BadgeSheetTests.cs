using EventsHub.Badges.Domain;
using EventsHub.Kernel.Domain;
using Xunit;

namespace EventsHub.UnitTests.Domain;

public sealed class BadgeSheetTests
{
    // Ten cards of 90 × 55 mm on A4, as they are sold.
    private static readonly SheetMeasures Cards = new() { BadgeWidth = 90, BadgeHeight = 55, Columns = 2, Rows = 5, MarginLeft = 15, MarginTop = 11 };

    public static TheoryData<string, string, SheetMeasures> Impossible() => new()
    {
        { "sheet.too-wide", "Columns", Cards with { Columns = 3 } },
        { "sheet.too-wide", "Columns", Cards with { MarginLeft = 30.1 } },
        { "sheet.too-wide", "Columns", Cards with { ColumnGap = 15.1 } },
        { "sheet.too-high", "Rows", Cards with { Rows = 6 } },
        { "sheet.too-high", "Rows", Cards with { MarginTop = 22.1 } },
        { "sheet.too-high", "Rows", Cards with { RowGap = 2.9 } },
        { "sheet.page", "PageWidth", Cards with { PageWidth = 39 } },
        { "sheet.page", "PageHeight", Cards with { PageHeight = 501 } },
        { "sheet.page", "PageHeight", Cards with { PageHeight = double.NaN } },
        { "sheet.count", "Columns", Cards with { Columns = 0 } },
        { "sheet.count", "Rows", Cards with { Rows = 21 } },
        { "sheet.distance", "MarginLeft", Cards with { MarginLeft = -1 } },
        { "sheet.distance", "RowGap", Cards with { RowGap = double.PositiveInfinity } },
        { "sheet.label-small", "BadgeWidth", Cards with { BadgeWidth = 64 } },
        { "sheet.label-small", "BadgeWidth", Cards with { BadgeHeight = 40 } },
        { "sheet.label-small", "BadgeWidth", Cards with { BadgeWidth = 70, BadgeHeight = 100, Rows = 2 } },
    };

    [Fact]
    public void A_sheet_as_it_is_sold_is_taken()
    {
        var sheet = Sheet();
        sheet.Measure(Cards);

        Assert.Equal(Cards, sheet.Measures);
        Assert.Equal(10, sheet.Measures.ToPaper().Capacity);
    }

    [Theory]
    [InlineData(70, 3, 0)]
    [InlineData(65.3, 3, 7.05)]
    public void What_fills_the_paper_to_its_edge_fits(double width, int columns, double gap)
    {
        var sheet = Sheet();
        sheet.Measure(Cards with { BadgeWidth = width, Columns = columns, ColumnGap = gap, MarginLeft = 0 });

        Assert.Equal(columns, sheet.Measures.Columns);
    }

    [Theory, MemberData(nameof(Impossible))]
    public void What_does_not_fit_is_refused_and_changes_nothing(string code, string field, SheetMeasures measures)
    {
        var sheet = Sheet();
        sheet.Measure(Cards);

        var refused = Assert.Throws<DomainRuleException>(() => sheet.Measure(measures));

        Assert.Equal((code, $"Sheet.{field}"), (refused.Code, refused.Field));
        Assert.Equal(Cards, sheet.Measures);
    }

    [Fact]
    public void A_sheet_has_a_name_of_its_own()
    {
        var sheet = Sheet();

        Assert.Equal("sheet.name", Assert.Throws<DomainRuleException>(() => sheet.Describe("  ", [])).Code);
        Assert.Equal("sheet.name", Assert.Throws<DomainRuleException>(() => sheet.Describe(new('x', 61), [])).Code);
        Assert.Equal("sheet.name-taken", Assert.Throws<DomainRuleException>(() => sheet.Describe(" l4728 ", ["L4728"])).Code);
        sheet.Describe(" L4728 ", ["L4727"]);
        Assert.Equal("L4728", sheet.Name);
    }

    [Fact]
    public void An_event_has_twenty_at_most() => Assert.Equal("sheet.too-many", Assert.Throws<DomainRuleException>(() => BadgeSheet.For(Guid.NewGuid(), 20)).Code);

    private static BadgeSheet Sheet() => BadgeSheet.For(Guid.NewGuid(), 0);
}
