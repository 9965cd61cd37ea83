namespace EventsHub.Documents.Layout;

/// <summary>The part of a page that content flows through, in millimetres.</summary>
/// <param name="Paper">The sheet.</param>
/// <param name="MarginX">Left and right.</param>
/// <param name="Top">Over the content.</param>
/// <param name="Bottom">Under the content.</param>
internal sealed record PageFrame(PaperSize Paper, double MarginX, double Top, double Bottom)
{
    public int Columns { get; init; } = 1;

    public double ColumnGap { get; init; } = 6;

    public double Width => Paper.Width - (2 * MarginX);

    public double ColumnWidth => (Width - ((Columns - 1) * ColumnGap)) / Columns;

    public double ColumnHeight => Paper.Height - Top - Bottom;
}

/// <summary>Pages whose content has its place, but is drawn only when every page number is known.</summary>
internal sealed class FlowedPages(IReadOnlyList<IReadOnlyList<(Fragment Fragment, double X, double Y)>> pages)
{
    public int Count => pages.Count;

    public List<DisplayList> Draw()
    {
        var lists = new List<DisplayList>();
        foreach (var page in pages)
        {
            var list = new DisplayList();
            foreach (var (fragment, x, y) in page)
            {
                fragment.Draw(list, x, y);
            }

            lists.Add(list);
        }

        return lists;
    }
}

/// <summary>Lets blocks flow over columns and pages.</summary>
internal sealed class PageFlow(LayoutContext context, PageFrame frame)
{
    private readonly List<(Fragment Fragment, double Before)> kept = [];
    private readonly List<List<(Fragment Fragment, double X, double Y)>> pages = [];
    private int column;
    private double y;
    private double headHeight;
    private double? spaceWaiting;

    private double Left => frame.MarginX + ((context.RightToLeft ? frame.Columns - 1 - column : column) * (frame.ColumnWidth + frame.ColumnGap));

    private double Room => pages.Count == 0 ? 0 : frame.ColumnHeight - headHeight - y;

    private bool AtTop => y == 0;

    /// <summary>Places a block; with what follows on the same page if it is kept, as a heading is.</summary>
    public void Add(Block block, double spaceBefore = 0, bool keepWithNext = false)
    {
        var fragment = block.Layout(context, frame.ColumnWidth);
        kept.Add((fragment, spaceBefore));
        if (!keepWithNext)
        {
            PlaceKept();
        }
    }

    /// <summary>Lets what follows start on a new page, under a heading across all columns where one is given.</summary>
    public void NewPage(Block? head = null, double spaceAfter = 0)
    {
        PlaceKept();
        pages.Add([]);
        (column, y, headHeight) = (0, 0, 0);
        if (head is not null)
        {
            var fragment = head.Layout(context, frame.Width);
            pages[^1].Add((fragment, frame.MarginX, frame.Top));
            headHeight = fragment.Height + spaceAfter;
        }
    }

    /// <summary>Places what is still kept.</summary>
    public FlowedPages Finish()
    {
        PlaceKept();
        return new FlowedPages(pages);
    }

    private void PlaceKept()
    {
        if (kept.Count == 0)
        {
            return;
        }

        if (pages.Count == 0)
        {
            NextColumn();
        }

        var needed = 0.0;
        for (var i = 0; i < kept.Count - 1; i++)
        {
            needed += kept[i].Fragment.Height + (i == 0 && AtTop ? 0 : kept[i].Before);
        }

        var (last, lastBefore) = kept[^1];
        var roomForLast = Room - needed - (AtTop && kept.Count == 1 ? 0 : lastBefore);
        var fits = roomForLast >= 0 && (last.Height <= roomForLast || last.Split(roomForLast).Head is not null);
        if (!fits && !AtTop)
        {
            NextColumn();
        }

        foreach (var (fragment, before) in kept)
        {
            spaceWaiting = before;
            Place(fragment);
        }

        kept.Clear();
    }

    private void Place(Fragment fragment)
    {
        while (true)
        {
            var before = AtTop ? 0 : spaceWaiting ?? 0;
            if (fragment.Height <= Room - before + 0.01)
            {
                Put(fragment, before);
                return;
            }

            var (head, tail) = fragment.Split(Room - before);
            if (head is not null)
            {
                Put(head, before);
                fragment = tail;
            }
            else if (AtTop)
            {
                // Nothing can divide it and no page is higher: it is drawn rather than lost.
                Put(fragment, 0);
                return;
            }

            NextColumn();
            spaceWaiting = null;
        }
    }

    private void Put(Fragment fragment, double before)
    {
        pages[^1].Add((fragment, Left, frame.Top + headHeight + y + before));
        y += before + fragment.Height;
    }

    private void NextColumn()
    {
        y = 0;
        if (pages.Count > 0 && column + 1 < frame.Columns)
        {
            column++;
            return;
        }

        (column, headHeight) = (0, 0);
        pages.Add([]);
    }
}
