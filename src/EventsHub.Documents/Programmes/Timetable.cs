using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Programmes;

/// <summary>Lays out a day as a timetable with a column for each room and rows by time, divided over pages by rooms first, then by time.</summary>
internal sealed class Timetable(LayoutContext context, BookletStyles styles, Booklet booklet, Func<BookletSession, string?> anchorOf)
{
    private const double AxisWidth = 10.5;
    private const double LeastColumn = 26;
    private const double ColumnGap = 0.8;
    private const double RowGap = 0.6;
    private const double LeastRow = 5.8;
    private const double MostRow = 13;
    private const double MostBreakRow = 7.5;
    private const double EmptyRow = 3;
    private const double PerMinute = 0.2;
    private const double HeadingGap = 4;
    private const double HeadPadding = 1;
    private const double ContinuedHeight = 6;

    // A page may end this much short of full, where fewer sessions are cut in two.
    private const double LeastFilled = 0.55;

    private LayoutContext Context => context;

    private BookletStyles Styles => styles;

    private PageFrame Frame => styles.Frame;

    private string? AnchorOf(BookletSession session) => anchorOf(session);

    /// <summary>The pages of a day's timetable; none when no session has a time.</summary>
    /// <param name="heading">Heading of the first page.</param>
    public IReadOnlyList<TimetablePage> LayOut(BookletDay day, Block heading)
    {
        var plan = TimetablePlan.Of(day);
        if (plan.Cells.Count == 0)
        {
            return [];
        }

        var pages = new List<TimetablePage>();
        var most = Math.Max(1, (int)((Frame.Width - AxisWidth) / LeastColumn));
        var groups = (plan.Columns.Count + most - 1) / most;
        for (var group = 0; group < groups; group++)
        {
            var first = group * plan.Columns.Count / groups;
            var end = (group + 1) * plan.Columns.Count / groups;
            AddGroup(pages, day, plan, first, end, heading);
        }

        return pages;
    }

    private void AddGroup(List<TimetablePage> pages, BookletDay day, TimetablePlan plan, int first, int end, Block heading)
    {
        var columnWidth = (Frame.Width - AxisWidth) / (end - first);
        var texts = new List<(TimetableCell Cell, TimetableCellText Text)>();
        foreach (var cell in plan.Cells)
        {
            var (from, to) = (Math.Max(cell.Column, first), Math.Min(cell.Column + cell.Columns, end));
            if (from < to)
            {
                var clipped = cell with { Column = from - first, Columns = to - from };
                texts.Add((clipped, new TimetableCellText(context, styles, booklet.Texts, clipped, (columnWidth * (to - from)) - ColumnGap, anchorOf(cell.Session))));
            }
        }

        if (texts.Count == 0)
        {
            return;
        }

        int[] hours = [.. texts.SelectMany(t => new[] { t.Cell.From, t.Cell.To }).Distinct().Order()];
        var heads = Heads(plan.Columns, first, end, columnWidth);
        List<(TimetableCell, double, double)> needed = [.. texts.Select(t => (t.Cell, Whole(t.Text.LeastHeight), Whole(t.Text.Height)))];
        var rows = RoomiestRows(hours, needed, heads, pages.Count == 0 ? heading.Layout(context, Frame.Width).Height : 0);
        var start = 0;
        while (start < rows.Count)
        {
            var title = (pages.Count == 0 ? heading : ContinuedHeading(day)).Layout(context, Frame.Width);
            var top = Frame.Top + title.Height + HeadingGap;
            var stop = rows.Break(start, Frame.Paper.Height - Frame.Bottom - top - HeadHeight(heads));
            pages.Add(Compose(title, pages.Count == 0, heads, HeadHeight(heads), top, rows, start, stop, texts, columnWidth));
            start = stop;
        }
    }

    private static double Whole(double text) => text + (2 * TimetableCellText.PaddingY) + RowGap;

    private static double HeadHeight(List<(Fragment Text, int Column, int Columns)> heads) => heads.Count == 0 ? 0 : heads.Max(head => head.Text.Height) + (2 * HeadPadding);

    /// <summary>The most generous row heights that need no more pages than the smallest ones.</summary>
    private TimetableRows RoomiestRows(int[] hours, List<(TimetableCell, double, double)> needed, List<(Fragment Text, int Column, int Columns)> heads, double headingHeight)
    {
        var least = new TimetableRows(hours, needed, 0);
        foreach (var roominess in new[] { 1.0, 0.75, 0.5, 0.25 })
        {
            var rows = new TimetableRows(hours, needed, roominess);
            if (Pages(rows) == Pages(least))
            {
                return rows;
            }
        }

        return least;

        int Pages(TimetableRows rows)
        {
            var (pages, start) = (0, 0);
            while (start < rows.Count)
            {
                start = rows.Break(start, Frame.ColumnHeight - HeadHeight(heads) - HeadingGap - (pages == 0 ? headingHeight : ContinuedHeight));
                pages++;
            }

            return pages;
        }
    }

    private TimetablePage Compose(
        Fragment title, bool isFirst, List<(Fragment Text, int Column, int Columns)> heads, double headHeight, double top, TimetableRows rows, int start, int stop,
        List<(TimetableCell Cell, TimetableCellText Text)> texts, double columnWidth)
    {
        var rowsTop = top + headHeight;
        var boxes = new List<TimetableBox>();
        foreach (var (cell, text) in texts)
        {
            var (from, to) = (Math.Max(rows.IndexOf(cell.From), start), Math.Min(rows.IndexOf(cell.To), stop));
            if (from >= to)
            {
                continue;
            }

            var (offset, width) = (cell.Column * columnWidth, (cell.Columns * columnWidth) - ColumnGap);
            var y = rowsTop + rows.Height(start, from);
            var height = rows.Height(from, to) - RowGap;
            var isContinued = rows.IndexOf(cell.From) < start;
            boxes.Add(new TimetableBox(
                cell, context.RightToLeft ? Frame.MarginX + Frame.Width - AxisWidth - offset - width : Frame.MarginX + AxisWidth + offset, y, width, height,
                text.Fit(height - (2 * TimetableCellText.PaddingY), isContinued), isContinued, rows.IndexOf(cell.To) > stop));
        }

        var labels = Enumerable.Range(start, stop - start)
            .Where(row => texts.Exists(t => t.Cell.From == rows.Hours[row]))
            .Select(row => (Hour: rows.Hours[row], Y: rowsTop + rows.Height(start, row))).ToList();
        return new TimetablePage(boxes, new PageFragment(this, title, isFirst, heads, headHeight, top, columnWidth, boxes, labels));
    }

    private Stack ContinuedHeading(BookletDay day) => new(0.4, new Paragraph(
        new TextSpan(day.Heading, styles.SessionTitle with { Colour = styles.AccentText }), new TextSpan("  " + booklet.Texts.Continued, styles.Small)) { MaxLines = 1 });

    /// <summary>Names of rooms above their columns, once where a room has several columns.</summary>
    private List<(Fragment Text, int Column, int Columns)> Heads(IReadOnlyList<TimetableColumn> columns, int first, int end, double columnWidth)
    {
        var heads = new List<(Fragment, int, int)>();
        for (var column = first; column < end;)
        {
            var next = column + 1;
            while (next < end && columns[next].Room == columns[column].Room)
            {
                next++;
            }

            // A single column of sessions without a room needs no heading.
            if (columns[column].Room is not null || columns.Count > 1)
            {
                var style = styles.TimetableTitle with { Colour = styles.AccentText };
                var text = new Paragraph(columns[column].Room ?? booklet.Texts.NoRoom, style) { MaxLines = 3, Leading = 1.2, Alignment = Alignment.Start };
                heads.Add((text.Layout(context, ((next - column) * columnWidth) - ColumnGap - (2 * TimetableCellText.PaddingX)), column - first, next - column));
            }

            column = next;
        }

        return heads;
    }

    private static string Clock(int minutes) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{minutes / 60 % 24:00}:{minutes % 60:00}");

    /// <summary>Rows between the times at which a session begins or ends, with their heights in millimetres.</summary>
    private sealed class TimetableRows
    {
        private readonly double[] tops;
        private readonly int[] crossing;
        private readonly Dictionary<int, int> index;

        public TimetableRows(int[] hours, IReadOnlyList<(TimetableCell Cell, double Least, double Height)> cells, double roominess)
        {
            Hours = hours;
            index = hours.Select((hour, i) => (hour, i)).ToDictionary(pair => pair.hour, pair => pair.i);
            var heights = new double[Count];
            crossing = new int[hours.Length];
            foreach (var (cell, least, _) in cells)
            {
                var most = cell.SpansRooms && cell.Session.IsBreak ? MostBreakRow : MostRow;
                for (var row = index[cell.From]; row < index[cell.To]; row++)
                {
                    heights[row] = Math.Max(heights[row], Math.Max(least, Math.Clamp((hours[row + 1] - hours[row]) * PerMinute * roominess, LeastRow, most)));
                    crossing[row] += row > index[cell.From] ? 1 : 0;
                }
            }

            for (var row = 0; row < Count; row++)
            {
                heights[row] = heights[row] == 0 ? EmptyRow : heights[row];
            }

            // Short sessions set the heights of their rows first; longer ones then need less extra height.
            foreach (var (cell, _, needed) in cells.OrderBy(pair => index[pair.Cell.To] - index[pair.Cell.From]).ThenBy(pair => pair.Cell.From))
            {
                var (from, to) = (index[cell.From], index[cell.To]);
                var missing = needed - heights[from..to].Sum();
                for (var row = from; row < to && missing > 0; row++)
                {
                    heights[row] += missing * (hours[row + 1] - hours[row]) / (cell.To - cell.From);
                }
            }

            tops = new double[hours.Length];
            for (var row = 0; row < Count; row++)
            {
                tops[row + 1] = tops[row] + heights[row];
            }
        }

        public int[] Hours { get; }

        public int Count => Hours.Length - 1;

        public int IndexOf(int hour) => index[hour];

        public double Height(int from, int to) => tops[to] - tops[from];

        /// <summary>The first row of the next page, for a page that starts with a row and has so many millimetres of room.</summary>
        public int Break(int start, double room)
        {
            var full = start + 1;
            while (full < Count && Height(start, full + 1) <= room)
            {
                full++;
            }

            if (full == Count)
            {
                return full;
            }

            var best = full;
            for (var row = full - 1; row > start && Height(start, row) >= room * LeastFilled; row--)
            {
                best = crossing[row] < crossing[best] ? row : best;
            }

            return best;
        }
    }

    private sealed class PageFragment(
        Timetable timetable, Fragment title, bool isFirst, List<(Fragment Text, int Column, int Columns)> heads, double headHeight, double top, double columnWidth,
        IReadOnlyList<TimetableBox> boxes, List<(int Hour, double Y)> labels) : Fragment(timetable.Frame.Width, timetable.Frame.ColumnHeight)
    {
        private const double StripeWidth = 0.9;
        private const double CutThickness = 0.35;
        private readonly Tag days = new(TagRole.L);

        private bool RightToLeft => timetable.Context.RightToLeft;

        public override void Draw(DisplayList list, double x, double y)
        {
            if (isFirst)
            {
                title.Draw(list, x, y);
            }
            else
            {
                list.Decorate(() => title.Draw(list, x, y));
            }

            DrawHeads(list, x);
            list.Decorate(() => DrawAxis(list, x));
            foreach (var box in boxes)
            {
                DrawBox(list, box);
            }
        }

        private void DrawHeads(DisplayList list, double x)
        {
            foreach (var (text, column, columns) in heads)
            {
                var width = (columns * columnWidth) - ColumnGap;
                var left = RightToLeft ? x + Width - AxisWidth - (column * columnWidth) - width : x + AxisWidth + (column * columnWidth);
                text.Draw(list, left + TimetableCellText.PaddingX, top + headHeight - HeadPadding - text.Height);
                list.Fill(left, top + headHeight - 0.9, width, 0.5, timetable.Styles.Accent);
            }
        }

        private void DrawAxis(DisplayList list, double x)
        {
            var last = double.MinValue;
            foreach (var (hour, y) in labels)
            {
                var label = new Paragraph(Clock(hour), timetable.Styles.TimetableFigures) { Leading = 1.22, Direction = TextDirection.LeftToRight }.Layout(timetable.Context, AxisWidth - 1);
                if (y >= last)
                {
                    list.Fill(x, y, Width, 0.15, Colour.Hairline);
                    label.Draw(list, RightToLeft ? x + Width - AxisWidth + 1 : x, y + TimetableCellText.PaddingY);
                    last = y + label.Height + 0.4;
                }
            }
        }

        private void DrawBox(DisplayList list, TimetableBox box)
        {
            var session = box.Cell.Session;
            var colour = timetable.Styles.Track(session);
            list.Fill(box.X, box.Y, box.Width, box.Height, Colour.White);
            list.Fill(box.X, box.Y, box.Width, box.Height, session.IsBreak ? colour.Tint(0.4) : colour.Tint(0.11));
            list.Fill(RightToLeft ? box.X + box.Width - StripeWidth : box.X, box.Y, StripeWidth, box.Height, colour);
            foreach (var edge in new[] { box.IsContinued ? box.Y : double.NaN, box.GoesOn ? box.Y + box.Height : double.NaN }.Where(double.IsFinite))
            {
                list.Line(box.X + StripeWidth, edge, box.X + box.Width, edge, CutThickness, Colour.Muted, dotted: true);
            }

            using var item = list.Begin(new Tag(TagRole.LI) { Parent = days });
            using var body = list.Begin(new Tag(TagRole.LBody));
            var anchor = timetable.AnchorOf(session);
            using var link = anchor is null ? list.Begin(new Tag(TagRole.P)) : list.Begin(new Tag(TagRole.Link));
            box.Text.Draw(list, box.X + TimetableCellText.PaddingX, box.Y + TimetableCellText.PaddingY);
            if (anchor is not null)
            {
                list.Link(box.X, box.Y, box.Width, box.Height, anchor, Description(session));
            }
        }

        private static string Description(BookletSession session) => string.Join(", ", new[] { session.Time, session.Room, session.Title }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
