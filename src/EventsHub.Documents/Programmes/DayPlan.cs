namespace EventsHub.Documents.Programmes;

/// <summary>Which column of a day each session stands in: rooms beside each other, and what everybody attends across all of them.</summary>
internal sealed class DayPlan
{
    // Shorter than this there is nothing to see.
    private const int LeastMinutes = 5;

    private DayPlan(IReadOnlyList<DayColumn> columns, IReadOnlyList<DayCell> cells) => (Columns, Cells) = (columns, cells);

    public IReadOnlyList<DayColumn> Columns { get; }

    /// <summary>In the order of time, then of columns.</summary>
    public IReadOnlyList<DayCell> Cells { get; }

    /// <summary>Plans a day. Cells of one column never overlap: a room in which two sessions overlap has two columns.</summary>
    public static DayPlan Of(BookletDay day)
    {
        var sessions = day.Sessions.Where(session => session.Span is not null)
            .Select(session => new Timed(session, session.Span!.From, Math.Max(session.Span.To, session.Span.From + LeastMinutes)))
            .OrderBy(timed => timed.From).ThenBy(timed => timed.To).ToList();
        var alone = Alone(sessions);
        var columns = new List<DayColumn>();
        var cells = new List<DayCell>();
        var rooms = day.Rooms.Concat(sessions.Select(timed => timed.Session.Room).OfType<string>()).Distinct(StringComparer.Ordinal);
        foreach (var room in rooms)
        {
            AddLanes(room, sessions.Where(timed => timed.Session.Room == room && !alone.Contains(timed)));
        }

        // What has no room stands across the rooms that are free meanwhile; beside them where none is.
        var unplaced = new List<Timed>();
        var bands = new List<DayCell>();
        foreach (var timed in sessions.Where(timed => timed.Session.Room is null && !alone.Contains(timed)))
        {
            var free = FreeRuns(columns.Count, cells.Concat(bands).Where(cell => cell.From < timed.To && timed.From < cell.To)).ToList();
            bands.AddRange(free.Select(run => new DayCell(timed.Session, run.First, run.Count, timed.From, timed.To, IsBand: true)));
            if (free.Count == 0)
            {
                unplaced.Add(timed);
            }
        }

        AddLanes(null, unplaced);
        cells.AddRange(bands);
        if (columns.Count == 0)
        {
            columns.Add(new DayColumn(null));
        }

        cells.AddRange(alone.Select(timed => new DayCell(timed.Session, 0, columns.Count, timed.From, timed.To, IsBand: true)));
        return new DayPlan(columns, [.. cells.OrderBy(cell => cell.From).ThenBy(cell => cell.Column).ThenBy(cell => cell.To)]);

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
                    columns.Add(new DayColumn(room));
                }

                ends[lane] = timed.To;
                cells.Add(new DayCell(timed.Session, first + lane, 1, timed.From, timed.To, IsBand: false));
            }
        }
    }

    /// <summary>Those that nothing else takes place beside.</summary>
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

    private static IEnumerable<(int First, int Count)> FreeRuns(int columns, IEnumerable<DayCell> busy)
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
