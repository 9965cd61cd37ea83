namespace EventsHub.Documents.Layout;

/// <summary>Flows blocks over columns and pages. A block that cannot be split and is higher than a page is scaled down to fit.</summary>
internal sealed class PageFlow(LayoutContext context, PageFrame frame)
{
    private const double Tolerance = 0.01;
    private const int BalanceSteps = 12;

    // Blocks added since the last page began or the last block across all columns.
    private readonly List<(Fragment Fragment, double Before, bool KeepWithNext)> pending = [];
    private readonly List<List<(Fragment Fragment, double X, double Y)>> pages = [];
    private double pendingTop;

    /// <summary>Adds a block to the current column or the next.</summary>
    /// <param name="spaceBefore">Millimetres above the block, except at the top of a column.</param>
    /// <param name="keepWithNext">True for a heading or other block that must not be the last in a column.</param>
    public void Add(Block block, double spaceBefore = 0, bool keepWithNext = false) =>
        pending.Add((block.Layout(context, frame.ColumnWidth), spaceBefore, keepWithNext));

    /// <summary>Adds a block across all columns. Earlier content is balanced over the columns above it; later content starts below it.</summary>
    /// <param name="spaceBefore">Millimetres above the block, except at the top of a page.</param>
    /// <param name="roomAfter">Millimetres that must be free below the block, so that it is not the last on a page.</param>
    public void AddAcross(Block block, double spaceBefore = 0, double roomAfter = 0)
    {
        var fragment = block.Layout(context, frame.Width);
        PlacePending(balanced: true);
        EnsurePage();
        if (pendingTop > 0 && pendingTop + spaceBefore + fragment.Height + roomAfter > frame.ColumnHeight + Tolerance)
        {
            NextPage();
        }

        var before = pendingTop == 0 ? 0 : spaceBefore;
        fragment = Bounded(fragment);
        pages[^1].Add((fragment, frame.MarginX, frame.Top + pendingTop + before));
        pendingTop += before + fragment.Height;
    }

    /// <summary>Starts a new page.</summary>
    public void NewPage()
    {
        PlacePending(balanced: false);
        NextPage();
    }

    /// <summary>Places the remaining blocks and returns the pages. Balanced columns end at the same height.</summary>
    public FlowedPages Finish(bool balanced = false)
    {
        PlacePending(balanced);
        return new FlowedPages(pages);
    }

    private void PlacePending(bool balanced)
    {
        if (pending.Count == 0)
        {
            return;
        }

        EnsurePage();
        for (var from = new Cursor(0, null); ; NextPage())
        {
            var page = FillPage(from, frame.ColumnHeight - pendingTop);
            if (page.Next.Index == pending.Count)
            {
                page = balanced && frame.Columns > 1 ? Balance(from, page) : page;
                Put(page);
                break;
            }

            Put(page);
            from = page.Next;
        }

        pending.Clear();
    }

    private void Put(FilledPage page)
    {
        pages[^1].AddRange(page.Placed);
        pendingTop += page.Height;
    }

    private void EnsurePage()
    {
        if (pages.Count == 0)
        {
            NextPage();
        }
    }

    private void NextPage()
    {
        pages.Add([]);
        pendingTop = 0;
    }

    /// <summary>The smallest column height that holds the remaining blocks, found by bisection.</summary>
    private FilledPage Balance(Cursor from, FilledPage page)
    {
        double low = 0, high = page.Height;
        for (var i = 0; i < BalanceSteps; i++)
        {
            var middle = (low + high) / 2;
            var filled = FillPage(from, middle);
            (page, low, high) = filled.Next.Index == pending.Count ? (filled, low, middle) : (page, middle, high);
        }

        return page;
    }

    private FilledPage FillPage(Cursor cursor, double height)
    {
        var placed = new List<(Fragment, double, double)>();
        var lowest = 0.0;
        for (var column = 0; column < frame.Columns && cursor.Index < pending.Count; column++)
        {
            var left = frame.MarginX + ((context.RightToLeft ? frame.Columns - 1 - column : column) * (frame.ColumnWidth + frame.ColumnGap));
            (cursor, var end) = FillColumn(placed, cursor, left, height);
            lowest = Math.Max(lowest, end);
        }

        return new FilledPage(placed, cursor, lowest);
    }

    private (Cursor Next, double Height) FillColumn(List<(Fragment, double, double)> placed, Cursor cursor, double left, double height)
    {
        var y = 0.0;
        var admitted = -1;
        while (cursor.Index < pending.Count)
        {
            var (whole, spaceBefore, _) = pending[cursor.Index];
            var fragment = cursor.Rest ?? whole;
            if (cursor.Index > admitted)
            {
                admitted = LastKeptTogether(cursor.Index);
                if (y > 0 && !Fits(cursor.Index, admitted, height - y))
                {
                    break;
                }
            }

            var before = y == 0 || cursor.Rest is not null ? 0 : spaceBefore;
            var room = height - y - before;
            if (fragment.Height > room + Tolerance)
            {
                var (head, tail) = fragment.Split(room);
                if (head is not null)
                {
                    placed.Add((head, left, frame.Top + pendingTop + y + before));
                    return (new Cursor(cursor.Index, tail), y + before + head.Height);
                }

                // A block that cannot be split moves to the next column, and is scaled down where no page is high enough.
                if (y > 0 || height < frame.ColumnHeight - Tolerance)
                {
                    break;
                }

                fragment = Bounded(fragment);
            }

            placed.Add((fragment, left, frame.Top + pendingTop + y + before));
            y += before + fragment.Height;
            cursor = new Cursor(cursor.Index + 1, null);
        }

        return (cursor, y);
    }

    private int LastKeptTogether(int index)
    {
        while (index < pending.Count - 1 && pending[index].KeepWithNext)
        {
            index++;
        }

        return index;
    }

    /// <summary>True when blocks that are kept together fit the room up to the beginning of the last of them.</summary>
    private bool Fits(int first, int last, double room)
    {
        for (var i = first; i < last; i++)
        {
            room -= pending[i].Before + pending[i].Fragment.Height;
        }

        room -= pending[last].Before;
        return room >= 0 && (pending[last].Fragment.Height <= room + Tolerance || (room > 0 && pending[last].Fragment.Split(room).Head is not null));
    }

    private Fragment Bounded(Fragment fragment) => fragment.Height > frame.ColumnHeight + Tolerance ? TransformedFragment.ShrunkTo(fragment, frame.ColumnHeight) : fragment;

    /// <summary>The next block, or the rest of one that was split.</summary>
    private readonly record struct Cursor(int Index, Fragment? Rest);

    private readonly record struct FilledPage(List<(Fragment Fragment, double X, double Y)> Placed, Cursor Next, double Height);
}
