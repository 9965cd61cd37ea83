namespace EventsHub.Conference.Contracts;

/// <summary>A sheet of labels for badges, as a form, the API or the event's file gives it. All lengths are in millimetres.</summary>
public sealed record BadgeSheetInput
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
}
