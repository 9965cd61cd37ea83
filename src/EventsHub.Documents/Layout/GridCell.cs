namespace EventsHub.Documents.Layout;

/// <summary>A block in a grid, and how many columns and rows it takes.</summary>
internal readonly record struct GridCell(Block Block, int ColumnSpan = 1, int RowSpan = 1)
{
    public static implicit operator GridCell(Block block) => new(block);
}
