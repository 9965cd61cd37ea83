namespace EventsHub.Documents.Layout;

/// <summary>A table cell with properties beyond its content.</summary>
internal sealed class Cell(Block content) : Block
{
    /// <summary>Number of columns that the cell spans.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>True for a header cell of its row.</summary>
    public bool HeadsRow { get; init; }

    /// <summary>Background; null for none.</summary>
    public Colour? Fill { get; init; }

    /// <summary>True when the row must not be the last on a page, such as a row that is a heading for the rows below it.</summary>
    public bool KeepWithNext { get; init; }

    public override Fragment Layout(LayoutContext context, double width) => content.Layout(context, width);
}
