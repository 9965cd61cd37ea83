namespace EventsHub.Documents.Layout;

/// <summary>Lets blocks flow over columns and pages. Nothing leaves its column: what no page can hold is made smaller.</summary>
internal sealed class PageFlow(LayoutContext context, PageFrame frame)
{
    private const double Tolerance = 0.01;
    private const int BalanceSteps = 12;

    // What flows together since the last page began or the last block spanned the columns.
    private readonly List<(Fragment Fragment, double Before, bool KeepWithNext)> band = [];
    private readonly List<List<(Fragment Fragment, double X, double Y)>> pages = [];
    private double bandTop;

    /// <summary>Adds a block; with what follows in the same column if it is kept, as a heading is.</summary>
    /// <param name="block">The block.</param>
    /// <param name="spaceBefore">Millimetres over it, but not at the top of a column.</param>
    /// <param name="keepWithNext">True when it must not be the last in a column.</param>
    public void Add(Block block, double spaceBefore = 0, bool keepWithNext = false) =>
        band.Add((block.Layout(context, frame.ColumnWidth), spaceBefore, keepWithNext));

    /// <summary>Adds a block across all columns; what came before it is balanced over them, and what follows starts under it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="spaceBefore">Millimetres over it, but not at the top of a page.</param>
    /// <param name="roomAfter">Millimetres that must be left under it, so that it is not the last on a page.</param>
    public void AddAcross(Block block, double spaceBefore = 0, double roomAfter = 0)
    {
        var fragment = block.Layout(context, frame.Width);
        PlaceBand(balanced: true);
        EnsurePage();
        if (bandTop > 0 && bandTop + spaceBefore + fragment.Height + roomAfter > frame.ColumnHeight + Tolerance)
        {
            NextPage();
        }

        var before = bandTop == 0 ? 0 : spaceBefore;
        fragment = Bounded(fragment);
        pages[^1].Add((fragment, frame.MarginX, frame.Top + bandTop + before));
        bandTop += before + fragment.Height;
    }

    /// <summary>Lets what follows start on a new page.</summary>
    public void NewPage()
    {
        PlaceBand(balanced: false);
        NextPage();
    }

    /// <summary>Places everything that is left; balanced columns end at the same height.</summary>
    public FlowedPages Finish(bool balanced = false)
    {
        PlaceBand(balanced);
        return new FlowedPages(pages);
    }

    private void PlaceBand(bool balanced)
    {
        if (band.Count == 0)
        {
            return;
        }

        EnsurePage();
        for (var from = new Cursor(0, null); ; NextPage())
        {
            var page = FillPage(from, frame.ColumnHeight - bandTop);
            if (page.Next.Index == band.Count)
            {
                page = balanced && frame.Columns > 1 ? Balance(from, page) : page;
                Put(page);
                break;
            }

            Put(page);
            from = page.Next;
        }

        band.Clear();
    }

    private void Put(FilledPage page)
    {
        pages[^1].AddRange(page.Placed);
        bandTop += page.Height;
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
        bandTop = 0;
    }

    /// <summary>The lowest columns that still hold all that is left.</summary>
    private FilledPage Balance(Cursor from, FilledPage page)
    {
        double low = 0, high = page.Height;
        for (var i = 0; i < BalanceSteps; i++)
        {
            var middle = (low + high) / 2;
            var filled = FillPage(from, middle);
            (page, low, high) = filled.Next.Index == band.Count ? (filled, low, middle) : (page, middle, high);
        }

        return page;
    }

    private FilledPage FillPage(Cursor cursor, double height)
    {
        var placed = new List<(Fragment, double, double)>();
        var lowest = 0.0;
        for (var column = 0; column < frame.Columns && cursor.Index < band.Count; column++)
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
        while (cursor.Index < band.Count)
        {
            var (whole, spaceBefore, _) = band[cursor.Index];
            var fragment = cursor.Rest ?? whole;
            if (cursor.Index > admitted)
            {
                admitted = EndOfKept(cursor.Index);
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
                    placed.Add((head, left, frame.Top + bandTop + y + before));
                    return (new Cursor(cursor.Index, tail), y + before + head.Height);
                }

                // Nothing can divide it: it goes to a column of its own, and is made smaller where no page is high enough.
                if (y > 0 || height < frame.ColumnHeight - Tolerance)
                {
                    break;
                }

                fragment = Bounded(fragment);
            }

            placed.Add((fragment, left, frame.Top + bandTop + y + before));
            y += before + fragment.Height;
            cursor = new Cursor(cursor.Index + 1, null);
        }

        return (cursor, y);
    }

    private int EndOfKept(int index)
    {
        while (index < band.Count - 1 && band[index].KeepWithNext)
        {
            index++;
        }

        return index;
    }

    /// <summary>Tells whether what is kept together can at least begin its last block in the room.</summary>
    private bool Fits(int first, int last, double room)
    {
        for (var i = first; i < last; i++)
        {
            room -= band[i].Before + band[i].Fragment.Height;
        }

        room -= band[last].Before;
        return room >= 0 && (band[last].Fragment.Height <= room + Tolerance || (room > 0 && band[last].Fragment.Split(room).Head is not null));
    }

    private Fragment Bounded(Fragment fragment) => fragment.Height > frame.ColumnHeight + Tolerance ? TransformedFragment.ShrunkTo(fragment, frame.ColumnHeight) : fragment;

    /// <summary>Which block comes next, or what is left of one that was divided.</summary>
    private readonly record struct Cursor(int Index, Fragment? Rest);

    private readonly record struct FilledPage(List<(Fragment Fragment, double X, double Y)> Placed, Cursor Next, double Height);
}
