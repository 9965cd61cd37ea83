namespace EventsHub.Documents.Layout;

/// <summary>A table whose header row repeats on every page. Any block can be a cell; a <see cref="Cell"/> can span columns.</summary>
internal sealed class Table(IReadOnlyList<Extent> columns) : Block
{
    /// <summary>Cells of the header row.</summary>
    public required IReadOnlyList<Block> Header { get; init; }

    /// <summary>Cells of each row.</summary>
    public required IReadOnlyList<IReadOnlyList<Block>> Rows { get; init; }

    /// <summary>Background of the header row.</summary>
    public required Colour HeaderFill { get; init; }

    /// <summary>Padding in millimetres on the left and right of each cell.</summary>
    public double PaddingX { get; init; } = 2;

    /// <summary>Padding in millimetres above and below each cell.</summary>
    public double PaddingY { get; init; } = 1.6;

    /// <summary>A row of up to this height in millimetres moves to the next page as a whole; a higher one is split.</summary>
    public double RowsWholeUpTo { get; init; } = 120;

    public override Fragment Layout(LayoutContext context, double width)
    {
        var widths = Extent.Resolve(columns, width, 0);
        var header = LayOutRow(context, widths, width, Header, isHeader: true);
        List<TableRowFragment> rows = [.. Rows.Select(cells => LayOutRow(context, widths, width, cells, isHeader: false))];
        return new TableFragment(new Tag(TagRole.Table), header, rows, 0, width, header.Height + rows.Sum(row => row.Height), isContinued: false);
    }

    private TableRowFragment LayOutRow(LayoutContext context, double[] widths, double width, IReadOnlyList<Block> blocks, bool isHeader)
    {
        var fragments = new List<Fragment>();
        var keep = false;
        var column = 0;
        foreach (var block in blocks)
        {
            var cell = block as Cell;
            var span = Math.Clamp(cell?.ColumnSpan ?? 1, 1, Math.Max(1, widths.Length - column));
            var tag = new Tag(isHeader || cell is { HeadsRow: true } ? TagRole.TH : TagRole.TD) { ColumnSpan = span, HeadsRow = !isHeader && cell is { HeadsRow: true } };
            var room = widths.Skip(column).Take(span).Sum();
            fragments.Add(new TaggedFragment(tag, new Panel(block) { PaddingX = PaddingX, PaddingY = PaddingY }.Layout(context, room)));
            keep |= cell is { KeepWithNext: true };
            column += span;
        }

        var fills = blocks.Select(block => (block as Cell)?.Fill ?? (isHeader ? HeaderFill : null)).ToList();
        return new TableRowFragment(
            new TaggedFragment(new Tag(TagRole.TR), new RowFragment(fragments, 0, width, context.RightToLeft)),
            [.. fragments.Select((fragment, i) => (fragment.Width, fills[i]))],
            hasLine: !isHeader,
            keep,
            RowsWholeUpTo,
            context.RightToLeft);
    }

    private sealed class TableRowFragment(Fragment cells, IReadOnlyList<(double Width, Colour? Fill)> fills, bool hasLine, bool keepWithNext, double wholeUpTo, bool rightToLeft)
        : Fragment(cells.Width, cells.Height)
    {
        private const double LineThickness = 0.2;

        public bool KeepWithNext => keepWithNext;

        public override void Draw(DisplayList list, double x, double y)
        {
            var left = 0.0;
            foreach (var (width, fill) in fills)
            {
                if (fill is { } colour)
                {
                    list.Fill(rightToLeft ? x + Width - left - width : x + left, y, width, Height, colour);
                }

                left += width;
            }

            if (hasLine)
            {
                list.Fill(x, y + Height - LineThickness, Width, LineThickness, Colour.Hairline);
            }

            cells.Draw(list, x, y);
        }

        private TableRowFragment Part(Fragment part, bool keep) => new(part, fills, hasLine, keep, wholeUpTo, rightToLeft);

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var (head, tail) = Height <= wholeUpTo ? (null, cells) : cells.Split(height);
            return head is null ? (null, this) : (Part(head, false), Part(tail, keepWithNext));
        }
    }

    private sealed class TableFragment(Tag tag, Fragment header, IReadOnlyList<TableRowFragment> rows, int first, double width, double height, bool isContinued)
        : Fragment(width, height)
    {
        public override void Draw(DisplayList list, double x, double y) => Draw(list, x, y, rows.Count);

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var used = header.Height;
            var end = first;
            while (end < rows.Count && used + rows[end].Height <= height + 0.001)
            {
                used += rows[end++].Height;
            }

            // A heading row moves to the next page with the rows below it.
            while (end > first && end < rows.Count && rows[end - 1].KeepWithNext)
            {
                used -= rows[--end].Height;
            }

            if (end > first)
            {
                return (new Part(this, end, used), new TableFragment(tag, header, rows, end, Width, Height - used + header.Height, isContinued: true));
            }

            if (first == rows.Count)
            {
                return (null, this);
            }

            // No row fits whole, so the first that is not kept with the next is split where it may be.
            var heads = first;
            used = header.Height;
            while (heads < rows.Count - 1 && rows[heads].KeepWithNext)
            {
                used += rows[heads++].Height;
            }

            var (head, tail) = rows[heads].Split(height - used);
            if (head is null)
            {
                return (null, this);
            }

            List<TableRowFragment> parts = [.. rows.Skip(first).Take(heads - first), (TableRowFragment)head, (TableRowFragment)tail, .. rows.Skip(heads + 1)];
            var taken = heads - first + 1;
            var divided = new TableFragment(tag, header, parts, 0, Width, Height, isContinued);
            var rest = Height - rows[heads].Height + tail.Height - used + header.Height;
            return (new Part(divided, taken, used + head.Height), new TableFragment(tag, header, parts, taken, Width, rest, isContinued: true));
        }

        private void Draw(DisplayList list, double x, double y, int end)
        {
            using var scope = list.Begin(tag);
            var top = y;
            if (isContinued)
            {
                list.Decorate(() => header.Draw(list, x, top));
            }
            else
            {
                header.Draw(list, x, y);
            }

            y += header.Height;
            for (var i = first; i < end; i++)
            {
                rows[i].Draw(list, x, y);
                y += rows[i].Height;
            }
        }

        private sealed class Part(TableFragment table, int end, double height) : Fragment(table.Width, height)
        {
            public override void Draw(DisplayList list, double x, double y) => table.Draw(list, x, y, end);
        }
    }
}
