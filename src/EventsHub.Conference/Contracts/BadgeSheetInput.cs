using EventsHub.Badges.Domain;

namespace EventsHub.Badges.Sheets;

/// <summary>A sheet of labels as people and programs give it. All lengths are in millimetres.</summary>
public sealed class SheetInput
{
    /// <summary>The name by which people choose it; unique in the event.</summary>
    public string Name { get; set; } = "";

    /// <summary>Width of the sheet as it goes through the printer.</summary>
    public double PageWidth { get; set; } = 210;

    /// <summary>Height of the sheet as it goes through the printer.</summary>
    public double PageHeight { get; set; } = 297;

    /// <summary>Width of one label.</summary>
    public double BadgeWidth { get; set; } = 90;

    /// <summary>Height of one label.</summary>
    public double BadgeHeight { get; set; } = 55;

    /// <summary>Number of labels side by side.</summary>
    public int Columns { get; set; } = 2;

    /// <summary>Number of labels below each other.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Distance of the first label from the left edge.</summary>
    public double MarginLeft { get; set; } = 15;

    /// <summary>Distance of the first label from the top edge.</summary>
    public double MarginTop { get; set; } = 11;

    /// <summary>Distance between two labels side by side.</summary>
    public double ColumnGap { get; set; }

    /// <summary>Distance between two labels below each other.</summary>
    public double RowGap { get; set; }

    internal static SheetInput Of(BadgeSheet sheet) => new()
    {
        Name = sheet.Name, PageWidth = sheet.Measures.PageWidth, PageHeight = sheet.Measures.PageHeight, BadgeWidth = sheet.Measures.BadgeWidth, BadgeHeight = sheet.Measures.BadgeHeight,
        Columns = sheet.Measures.Columns, Rows = sheet.Measures.Rows, MarginLeft = sheet.Measures.MarginLeft, MarginTop = sheet.Measures.MarginTop, ColumnGap = sheet.Measures.ColumnGap, RowGap = sheet.Measures.RowGap,
    };

    internal SheetMeasures ToMeasures() => new()
    {
        PageWidth = PageWidth, PageHeight = PageHeight, BadgeWidth = BadgeWidth, BadgeHeight = BadgeHeight, Columns = Columns, Rows = Rows, MarginLeft = MarginLeft, MarginTop = MarginTop, ColumnGap = ColumnGap, RowGap = RowGap,
    };
}
