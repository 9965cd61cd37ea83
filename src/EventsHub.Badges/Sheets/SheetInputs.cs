using EventsHub.Badges.Domain;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Badges.Sheets;

/// <summary>What people and programs give of a sheet, and the sheet.</summary>
internal static class SheetInputs
{
    public static BadgeSheetInput ToInput(this BadgeSheet sheet) => new()
    {
        Name = sheet.Name, PageWidth = sheet.Measures.PageWidth, PageHeight = sheet.Measures.PageHeight, BadgeWidth = sheet.Measures.BadgeWidth, BadgeHeight = sheet.Measures.BadgeHeight,
        Columns = sheet.Measures.Columns, Rows = sheet.Measures.Rows, MarginLeft = sheet.Measures.MarginLeft, MarginTop = sheet.Measures.MarginTop, ColumnGap = sheet.Measures.ColumnGap, RowGap = sheet.Measures.RowGap,
    };

    /// <exception cref="DomainRuleException">The sheet cannot be; see <see cref="BadgeSheet.Describe"/> and <see cref="BadgeSheet.Measure"/>.</exception>
    public static void ApplyTo(this BadgeSheetInput input, BadgeSheet sheet, IEnumerable<string> otherNames)
    {
        sheet.Describe(input.Name ?? "", otherNames);
        sheet.Measure(new()
        {
            PageWidth = input.PageWidth, PageHeight = input.PageHeight, BadgeWidth = input.BadgeWidth, BadgeHeight = input.BadgeHeight, Columns = input.Columns, Rows = input.Rows,
            MarginLeft = input.MarginLeft, MarginTop = input.MarginTop, ColumnGap = input.ColumnGap, RowGap = input.RowGap,
        });
    }
}
