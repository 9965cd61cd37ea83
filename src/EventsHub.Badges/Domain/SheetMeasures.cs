using EventsHub.Documents.Badges;

namespace EventsHub.Badges.Domain;

/// <summary>Where labels lie on a sheet. All lengths are in millimetres.</summary>
public sealed record SheetMeasures
{
    /// <summary>Width of the sheet as it goes through the printer.</summary>
    public double PageWidth { get; init; } = 210;

    /// <summary>Height of the sheet as it goes through the printer.</summary>
    public double PageHeight { get; init; } = 297;

    /// <summary>Distance of the first label from the left edge.</summary>
    public double MarginLeft { get; init; }

    /// <summary>Distance of the first label from the top edge.</summary>
    public double MarginTop { get; init; }

    /// <summary>Number of labels side by side.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Number of labels below each other.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Width of one label.</summary>
    public double BadgeWidth { get; init; }

    /// <summary>Height of one label.</summary>
    public double BadgeHeight { get; init; }

    /// <summary>Distance between two labels side by side.</summary>
    public double ColumnGap { get; init; }

    /// <summary>Distance between two labels below each other.</summary>
    public double RowGap { get; init; }

    /// <summary>What the labels side by side take, with the margin before them.</summary>
    public double UsedWidth => MarginLeft + (Columns * BadgeWidth) + ((Columns - 1) * ColumnGap);

    /// <summary>What the labels below each other take, with the margin above them.</summary>
    public double UsedHeight => MarginTop + (Rows * BadgeHeight) + ((Rows - 1) * RowGap);

    /// <summary>The paper to print on.</summary>
    public BadgePaper ToPaper() => BadgePaper.Labels((PageWidth, PageHeight), (BadgeWidth, BadgeHeight), (MarginLeft, MarginTop), (ColumnGap, RowGap), Columns, Rows);
}
