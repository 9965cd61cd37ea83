using EventsHub.Application.Programme;

namespace EventsHub.Web.Pages.Public;

/// <summary>A day laid out as a grid: a column for each room, a row for every five minutes. Read from the top it is the list by time that phones show.</summary>
public sealed class DayGrid
{
    private const int SlotMinutes = 5;

    private DayGrid()
    {
    }

    /// <summary>The names of the rooms over their columns.</summary>
    public IReadOnlyList<Head> Heads { get; private init; } = [];

    /// <summary>Every time at which something begins, with what begins then.</summary>
    public IReadOnlyList<Moment> Moments { get; private init; } = [];

    /// <summary>How many columns there are.</summary>
    public int Columns { get; private init; }

    /// <summary>Whether a grid shows more than a list does.</summary>
    public bool IsGrid => Columns is > 1 and <= ProgrammeTheme.MaxColumns;

    /// <summary>A room over its columns.</summary>
    /// <param name="Name">Its name; null where sessions have no room.</param>
    /// <param name="Column">Its first column, from 1.</param>
    /// <param name="Width">How many columns it needs; more than one where sessions of a room overlap.</param>
    public sealed record Head(string? Name, int Column, int Width);

    /// <summary>A time at which something begins.</summary>
    /// <param name="StartsAt">The time (UTC).</param>
    /// <param name="Row">Its row, from 1.</param>
    /// <param name="Places">What begins.</param>
    public sealed record Moment(DateTime StartsAt, int Row, IReadOnlyList<Place> Places);

    /// <summary>A session in its place.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Column">Its first column, from 1.</param>
    /// <param name="Width">How many columns it takes: all, when it is for everybody.</param>
    /// <param name="Height">How many rows it takes.</param>
    public sealed record Place(SessionView Session, int Column, int Width, int Height);

    /// <summary>Lays out the sessions of a day, which are in the order of time.</summary>
    public static DayGrid Of(IReadOnlyList<SessionView> sessions, IReadOnlyList<RoomView> rooms)
    {
        if (sessions.Count == 0)
        {
            return new();
        }

        var across = sessions.Where(s => s.Room is null && !sessions.Any(o => o != s && Overlap(o, s))).ToHashSet();
        var lanes = rooms.Select(r => (Guid?)r.Id).Append(null)
            .Select(id => (Room: rooms.FirstOrDefault(r => r.Id == id), Lanes: Lanes([.. sessions.Where(s => s.Room?.Id == id && !across.Contains(s))])))
            .Where(r => r.Lanes.Count > 0).ToList();
        var heads = new List<Head>();
        var columnOf = new Dictionary<SessionView, int>();
        var column = 1;
        foreach (var (room, ofRoom) in lanes)
        {
            heads.Add(new(room?.Name, column, ofRoom.Count));
            foreach (var session in ofRoom.SelectMany((lane, index) => lane.Select(s => (s, index))))
            {
                columnOf[session.s] = column + session.index;
            }

            column += ofRoom.Count;
        }

        var columns = Math.Max(column - 1, 1);
        var first = Slot(sessions.Min(s => s.StartsAt!.Value));
        return new()
        {
            Heads = heads,
            Columns = columns,
            Moments = [.. sessions.GroupBy(s => s.StartsAt!.Value).OrderBy(m => m.Key).Select(moment => new Moment(moment.Key, Row(moment.Key), [.. moment.Select(s => new Place(
                s, columnOf.GetValueOrDefault(s, 1), across.Contains(s) ? columns : 1, Math.Max(1, Math.Min(Row(s.EndsAt!.Value.AddMinutes(SlotMinutes - 1)), ProgrammeTheme.MaxRows) - Row(moment.Key))))]))],
        };

        int Row(DateTime utc) => Math.Clamp(Slot(utc) - first + 1, 1, ProgrammeTheme.MaxRows);
    }

    private static int Slot(DateTime utc) => (int)(utc.Ticks / TimeSpan.FromMinutes(SlotMinutes).Ticks);

    private static bool Overlap(SessionView a, SessionView b) => a.StartsAt < b.EndsAt && b.StartsAt < a.EndsAt;

    // Sessions of one room that overlap stand side by side, so that none hides another.
    private static List<List<SessionView>> Lanes(List<SessionView> sessions)
    {
        var lanes = new List<List<SessionView>>();
        foreach (var session in sessions)
        {
            var lane = lanes.Find(l => Slot(l[^1].EndsAt!.Value.AddMinutes(SlotMinutes - 1)) <= Slot(session.StartsAt!.Value));
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(session);
        }

        return lanes;
    }
}
