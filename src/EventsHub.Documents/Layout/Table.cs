namespace EventsHub.Documents.Layout;

/// <summary>A table whose header repeats on every page and whose rows stay whole.</summary>
internal sealed class Table(IReadOnlyList<Extent> columns) : Block
{
    /// <summary>The cells of the header.</summary>
    public required IReadOnlyList<Block> Header { get; init; }

    /// <summary>The cells of each row.</summary>
    public required IReadOnlyList<IReadOnlyList<Block>> Rows { get; init; }

    /// <summary>Background of the header.</summary>
    public required Colour HeaderFill { get; init; }

    public double PaddingX { get; init; } = 2;

    public double PaddingY { get; init; } = 1.6;

    public override Fragment Layout(LayoutContext context, double width)
    {
        var widths = Extent.Resolve(columns, width, 0);
        var header = LayOutRow(context, widths, width, Header, TagRole.TH, HeaderFill);
        var rows = Rows.Select(Fragment (cells) => LayOutRow(context, widths, width, cells, TagRole.TD, null)).ToList();
        return new TableFragment(new Tag(TagRole.Table), header, rows, 0, width, isContinued: false);
    }

    private TableRowFragment LayOutRow(LayoutContext context, double[] widths, double width, IReadOnlyList<Block> cells, TagRole role, Colour? fill)
    {
        var fragments = cells.Select((cell, i) => (Fragment)new TaggedFragment(new Tag(role), new Panel(cell) { PaddingX = PaddingX, PaddingY = PaddingY }.Layout(context, widths[i])));
        return new TableRowFragment(new TaggedFragment(new Tag(TagRole.TR), new RowFragment([.. fragments], 0, width, context.RightToLeft)), fill);
    }

    private sealed class TableRowFragment(Fragment cells, Colour? fill) : Fragment(cells.Width, cells.Height)
    {
        private const double LineThickness = 0.2;

        public override void Draw(DisplayList list, double x, double y)
        {
            if (fill is { } colour)
            {
                list.Fill(x, y, Width, Height, colour);
            }
            else
            {
                list.Fill(x, y + Height - LineThickness, Width, LineThickness, Colour.Hairline);
            }

            cells.Draw(list, x, y);
        }

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var (head, tail) = cells.Split(height);
            return head is null ? (null, this) : (new TableRowFragment(head, fill), new TableRowFragment(tail, fill));
        }
    }

    private sealed class TableFragment(Tag tag, Fragment header, List<Fragment> rows, int first, double width, bool isContinued)
        : Fragment(width, header.Height + rows.Skip(first).Sum(row => row.Height))
    {
        public override void Draw(DisplayList list, double x, double y) => Draw(list, x, y, rows.Count);

        public override (Fragment? Head, Fragment Tail) Split(double height)
        {
            var used = header.Height;
            var end = first;
            while (end < rows.Count && used + rows[end].Height <= height)
            {
                used += rows[end++].Height;
            }

            if (end > first)
            {
                return (new Part(this, end, used), new TableFragment(tag, header, rows, end, Width, isContinued: true));
            }

            // Not even one row fits whole: a row as high as this has to be divided.
            var (head, tail) = rows[first].Split(height - header.Height);
            if (head is null)
            {
                return (null, this);
            }

            List<Fragment> parts = [head, tail, .. rows.Skip(first + 1)];
            var divided = new TableFragment(tag, header, parts, 0, Width, isContinued);
            return (new Part(divided, 1, header.Height + head.Height), new TableFragment(tag, header, parts, 1, Width, isContinued: true));
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
