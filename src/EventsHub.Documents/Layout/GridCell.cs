namespace EventsHub.Documents.Layout;

/// <summary>A block in a grid, with the number of columns and rows that it spans.</summary>
internal readonly record struct GridCell(Block Block, int ColumnSpan = 1, int RowSpan = 1)
{
    public static implicit operator GridCell(Block block) => new(block);
}
