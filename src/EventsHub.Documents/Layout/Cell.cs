namespace EventsHub.Documents.Layout;

/// <summary>A cell that is more than a block in one column.</summary>
internal sealed class Cell(Block content) : Block
{
    /// <summary>How many columns it takes.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>True when it names its row.</summary>
    public bool HeadsRow { get; init; }

    /// <summary>Its background.</summary>
    public Colour? Fill { get; init; }

    /// <summary>True when its row must not be the last on a page, as one that heads those after it.</summary>
    public bool KeepWithNext { get; init; }

    public override Fragment Layout(LayoutContext context, double width) => content.Layout(context, width);
}
