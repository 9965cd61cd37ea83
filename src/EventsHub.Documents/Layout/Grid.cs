namespace EventsHub.Documents.Layout;

/// <summary>Blocks in columns and rows, each placed in reading order in the first free cells. It is split between rows only. Gaps are millimetres.</summary>
internal sealed class Grid(IReadOnlyList<Extent> columns, double gapX, double gapY, params IReadOnlyList<GridCell> cells) : Block
{
    public override Fragment Layout(LayoutContext context, double width)
    {
        var widths = Extent.Resolve(columns, width, gapX);
        var placed = new List<PlacedCell>();
        var taken = new HashSet<(int Row, int Column)>();
        int row = 0, column = 0;
        foreach (var cell in cells)
        {
            var span = Math.Clamp(cell.ColumnSpan, 1, widths.Length);
            while (column + span > widths.Length || IsTaken(row, column, span))
            {
                (row, column) = column + 1 + span > widths.Length ? (row + 1, 0) : (row, column + 1);
            }

            var rows = Math.Max(1, cell.RowSpan);
            for (var i = 0; i < rows * span; i++)
            {
                taken.Add((row + (i / span), column + (i % span)));
            }

            var cellWidth = widths.Skip(column).Take(span).Sum() + (gapX * (span - 1));
            var left = widths.Take(column).Sum() + (gapX * column);
            placed.Add(new PlacedCell(cell.Block.Layout(context, cellWidth), context.RightToLeft ? width - left - cellWidth : left, row, rows));
            column += span;
        }

        return new GridFragment(placed, Heights(placed), 0, gapY, width);

        bool IsTaken(int r, int c, int span) => Enumerable.Range(c, span).Any(k => taken.Contains((r, k)));
    }

    /// <summary>Row heights: each row is as high as its highest cell, and a cell that spans rows makes the last of them higher where needed.</summary>
    private double[] Heights(List<PlacedCell> placed)
    {
        var heights = new double[placed.Count == 0 ? 0 : placed.Max(cell => cell.Row + cell.Rows)];
        foreach (var cell in placed.OrderBy(cell => cell.Row + cell.Rows))
        {
            var others = heights.AsSpan(cell.Row, cell.Rows - 1);
            var above = gapY * others.Length;
            foreach (var height in others)
            {
                above += height;
            }

            ref var last = ref heights[cell.Row + cell.Rows - 1];
            last = Math.Max(last, cell.Fragment.Height - above);
        }

        return heights;
    }

    private sealed record PlacedCell(Fragment Fragment, double X, int Row, int Rows);

    private sealed class GridFragment(List<PlacedCell> cells, double[] heights, int firstRow, double gap, double width)
        : Fragment(width, heights.Sum() + (gap * Math.Max(0, heights.Length - 1)))
    {
        public override void Draw(DisplayList list, double x, double y)
        {
            var tops = new double[heights.Length + 1];
            for (var i = 0; i < heights.Length; i++)
            {
                tops[i + 1] = tops[i] + heights[i] + gap;
            }

            foreach (var cell in cells)
            {
                cell.Fragment.Draw(list, x + cell.X, y + tops[cell.Row - firstRow]);
            }
        }

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var used = 0.0;
            var end = 0;
            for (var i = 0; i < heights.Length && (used += heights[i] + (i > 0 ? gap : 0)) <= height; i++)
            {
                var next = firstRow + i + 1;
                end = cells.TrueForAll(cell => cell.Row >= next || cell.Row + cell.Rows <= next) ? i + 1 : end;
            }

            return end == 0 || end == heights.Length
                ? (null, this)
                : (new GridFragment(cells.FindAll(cell => cell.Row < firstRow + end), heights[..end], firstRow, gap, Width),
                    new GridFragment(cells.FindAll(cell => cell.Row >= firstRow + end), heights[end..], firstRow + end, gap, Width));
        }
    }
}
