namespace EventsHub.Documents.Programmes;

/// <summary>Assigns the sessions of a day to columns: one column or more for each room, and all columns for sessions with nothing in parallel.</summary>
internal sealed class TimetablePlan
{
    // A shorter session would have no visible height.
    private const int LeastMinutes = 5;

    private TimetablePlan(IReadOnlyList<TimetableColumn> columns, IReadOnlyList<TimetableCell> cells) => (Columns, Cells) = (columns, cells);

    public IReadOnlyList<TimetableColumn> Columns { get; }

    /// <summary>Cells ordered by start, then by column.</summary>
    public IReadOnlyList<TimetableCell> Cells { get; }

    /// <summary>Assigns the sessions of a day that have a time. Cells of one column never overlap: a room with overlapping sessions gets more columns.</summary>
    public static TimetablePlan Of(BookletDay day)
    {
        var sessions = day.Sessions.Where(session => session.Span is not null)
            .Select(session => new Timed(session, session.Span!.From, Math.Max(session.Span.To, session.Span.From + LeastMinutes)))
            .OrderBy(timed => timed.From).ThenBy(timed => timed.To).ToList();
        var alone = Alone(sessions);
        var columns = new List<TimetableColumn>();
        var cells = new List<TimetableCell>();
        var rooms = day.Rooms.Concat(sessions.Select(timed => timed.Session.Room).OfType<string>()).Distinct(StringComparer.Ordinal);
        foreach (var room in rooms)
        {
            AddLanes(room, sessions.Where(timed => timed.Session.Room == room && !alone.Contains(timed)));
        }

        // A session without a room spans the columns of rooms that are free at its time; where none is, it gets a column of its own.
        var unplaced = new List<Timed>();
        var spanning = new List<TimetableCell>();
        foreach (var timed in sessions.Where(timed => timed.Session.Room is null && !alone.Contains(timed)))
        {
            var free = FreeRuns(columns.Count, cells.Concat(spanning).Where(cell => cell.From < timed.To && timed.From < cell.To)).ToList();
            spanning.AddRange(free.Select(run => new TimetableCell(timed.Session, run.First, run.Count, timed.From, timed.To, SpansRooms: true)));
            if (free.Count == 0)
            {
                unplaced.Add(timed);
            }
        }

        AddLanes(null, unplaced);
        cells.AddRange(spanning);
        if (columns.Count == 0)
        {
            columns.Add(new TimetableColumn(null));
        }

        cells.AddRange(alone.Select(timed => new TimetableCell(timed.Session, 0, columns.Count, timed.From, timed.To, SpansRooms: true)));
        return new TimetablePlan(columns, [.. cells.OrderBy(cell => cell.From).ThenBy(cell => cell.Column).ThenBy(cell => cell.To)]);

        void AddLanes(string? room, IEnumerable<Timed> ofRoom)
        {
            var first = columns.Count;
            var ends = new List<int>();
            foreach (var timed in ofRoom)
            {
                var lane = ends.FindIndex(end => end <= timed.From);
                if (lane < 0)
                {
                    lane = ends.Count;
                    ends.Add(0);
                    columns.Add(new TimetableColumn(room));
                }

                ends[lane] = timed.To;
                cells.Add(new TimetableCell(timed.Session, first + lane, 1, timed.From, timed.To, SpansRooms: false));
            }
        }
    }

    /// <summary>Sessions that no other session overlaps in time.</summary>
    private static HashSet<Timed> Alone(List<Timed> inOrder)
    {
        var alone = new HashSet<Timed>(ReferenceEqualityComparer.Instance);
        var until = int.MinValue;
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (until <= inOrder[i].From && (i + 1 == inOrder.Count || inOrder[i + 1].From >= inOrder[i].To))
            {
                alone.Add(inOrder[i]);
            }

            until = Math.Max(until, inOrder[i].To);
        }

        return alone;
    }

    private static IEnumerable<(int First, int Count)> FreeRuns(int columns, IEnumerable<TimetableCell> busy)
    {
        var taken = new bool[columns];
        foreach (var cell in busy)
        {
            Array.Fill(taken, true, cell.Column, Math.Min(cell.Columns, columns - cell.Column));
        }

        for (var first = 0; first < columns; first++)
        {
            var end = first;
            while (end < columns && !taken[end])
            {
                end++;
            }

            if (end > first)
            {
                yield return (first, end - first);
                first = end;
            }
        }
    }

    private sealed record Timed(BookletSession Session, int From, int To);
}
