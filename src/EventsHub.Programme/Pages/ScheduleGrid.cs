using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Editing;
using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages;

/// <summary>A day laid out to be edited: a column for every room and one for what has none, a row for every five minutes that pass. On the day of a
/// change of clocks that are as many rows as there are minutes, whatever the clocks show.</summary>
public sealed class ScheduleGrid
{
    public const int SlotMinutes = 5;

    private static readonly TimeOnly UsualFrom = new(8, 0);
    private static readonly TimeOnly UsualTo = new(20, 0);

    private ScheduleGrid()
    {
    }

    /// <summary>When the first row begins (UTC).</summary>
    public DateTime Start { get; private init; }

    public int Rows { get; private init; }

    public int Columns { get; private init; }

    /// <summary>The rooms over their columns, the one for no room last.</summary>
    public IReadOnlyList<Head> Heads { get; private init; } = [];

    /// <summary>The full hours at the side.</summary>
    public IReadOnlyList<Hour> Hours { get; private init; } = [];

    public IReadOnlyList<Stretch> Closed { get; private init; } = [];

    /// <summary>Every session in its place, in the order of time.</summary>
    public IReadOnlyList<Place> Places { get; private init; } = [];

    /// <param name="Room">The room; null where sessions have none.</param>
    /// <param name="Column">Its first column, from 1.</param>
    /// <param name="Width">How many columns it needs; more than one where its sessions overlap.</param>
    public sealed record Head(RoomView? Room, int Column, int Width);

    /// <summary>A full hour.</summary>
    /// <param name="Row">Its row, from 1.</param>
    /// <param name="Height">How many rows it has.</param>
    /// <param name="Name">What the clocks show; with the offset where they show it twice.</param>
    public sealed record Hour(int Row, int Height, string Name);

    public sealed record Stretch(int Row, int Height);

    public sealed record Place(ShowProgrammeDay.Block Block, int Row, int Height, int Column, int Width);

    /// <summary>When the first row of another day begins (UTC), if it begins at the same hour as the one shown.</summary>
    public DateTime StartOn(DateOnly day, ShowProgrammeDay.Result shown)
    {
        var local = Dates.Local(Start, shown.TimeZone);
        return EventTime.ToUtc(day.AddDays(DateOnly.FromDateTime(local).DayNumber - shown.Day.DayNumber), TimeOnly.FromDateTime(local), shown.TimeZone);
    }

    /// <summary>Lays out a day.</summary>
    public static ScheduleGrid Of(ShowProgrammeDay.Result shown)
    {
        var zone = shown.TimeZone;
        var sessions = shown.Sessions.Where(b => b.Session.StartsAt is not null).OrderBy(b => b.Session.StartsAt).ThenBy(b => b.Session.Id).ToList();
        var opens = shown.Open.Count > 0 ? shown.Open[0].From : EventTime.ToUtc(shown.Day, UsualFrom, zone);
        var closes = shown.Open.Count > 0 ? shown.Open[^1].To : EventTime.ToUtc(shown.Day, UsualTo, zone);
        var first = sessions.Select(b => b.Session.StartsAt!.Value).Append(opens).Min();
        var last = sessions.Select(b => b.Session.EndsAt!.Value).Append(closes).Max();
        // An hour of room before and after, from a full hour on.
        var start = first.AddMinutes(-60 - Dates.Local(first, zone).Minute);
        var midnight = EventTime.ToUtc(shown.Day, TimeOnly.MinValue, zone);
        start = start < midnight && first >= midnight ? midnight : start;
        var rows = Math.Clamp((int)Math.Ceiling((last.AddMinutes(60) - start).TotalHours) * 60 / SlotMinutes, 12, ScheduleTheme.MaxRows);

        var everywhere = sessions.Where(b => IsAcross(b.Session) && sessions.TrueForAll(o => o == b || !Overlap(o.Session, b.Session))).ToHashSet();
        var heads = new List<Head>();
        var columnOf = new Dictionary<Guid, int>();
        var column = 1;
        foreach (var room in shown.Rooms.Append(null).Take(ScheduleTheme.MaxColumns / 2))
        {
            var lanes = Lanes(sessions.Where(b => b.Session.Room?.Id == room?.Id && !everywhere.Contains(b)));
            var width = Math.Clamp(lanes.Count, 1, Math.Max(1, ScheduleTheme.MaxColumns - shown.Rooms.Count - column));
            heads.Add(new(room, column, width));
            foreach (var (session, lane) in lanes.SelectMany((lane, index) => lane.Select(s => (s, index))))
            {
                columnOf[session.Session.Id] = column + Math.Min(lane, width - 1);
            }

            column += width;
        }

        return new()
        {
            Start = start,
            Rows = rows,
            Columns = column - 1,
            Heads = heads,
            Hours = [.. HoursOf(start, rows, zone)],
            Closed = shown.Open.Count == 0 ? [] : [.. ClosedOf(shown.Open, start, rows)],
            Places = [.. sessions.Select(b => new Place(
                b, Row(b.Session.StartsAt!.Value), Math.Max(1, Row(b.Session.EndsAt!.Value.AddMinutes(SlotMinutes - 1)) - Row(b.Session.StartsAt!.Value)),
                columnOf.GetValueOrDefault(b.Session.Id, 1), everywhere.Contains(b) ? column - 1 : 1))],
        };

        int Row(DateTime utc) => RowOf(utc, start, rows);
    }

    private static bool IsAcross(SessionView session) => session.Room is null && session.Kind is (SessionKind.Break or SessionKind.Social or SessionKind.Plenary);

    private static bool Overlap(SessionView a, SessionView b) => a.StartsAt < b.EndsAt && b.StartsAt < a.EndsAt;

    private static int RowOf(DateTime utc, DateTime start, int rows) => Math.Clamp((int)Math.Floor((utc - start).TotalMinutes / SlotMinutes) + 1, 1, rows + 1);

    private static IEnumerable<Hour> HoursOf(DateTime start, int rows, string zone)
    {
        const int perHour = 60 / SlotMinutes;
        List<(int Row, DateTime Local, TimeSpan Offset)> hours =
            [.. Enumerable.Range(0, (rows + perHour - 1) / perHour).Select(i => (i * perHour + 1, start.AddHours(i))).Select(h => (h.Item1, Dates.Local(h.Item2, zone), EventTime.WithOffset(h.Item2, zone).Offset))];
        var changes = hours.Exists(h => h.Offset != hours[0].Offset);
        return hours.Select(h => new Hour(h.Row, Math.Min(perHour, rows - h.Row + 1), changes ? $"{Dates.Time(h.Local)} {Dates.Offset(h.Offset)}" : Dates.Time(h.Local)));
    }

    private static IEnumerable<Stretch> ClosedOf(IReadOnlyList<Period> open, DateTime start, int rows)
    {
        var row = 1;
        foreach (var period in open)
        {
            var (opens, closes) = (RowOf(period.From, start, rows), RowOf(period.To, start, rows));
            if (opens > row)
            {
                yield return new(row, opens - row);
            }

            row = Math.Max(row, closes);
        }

        if (row <= rows)
        {
            yield return new(row, rows - row + 1);
        }
    }

    // Sessions of one room that overlap stand side by side, so that none hides another.
    private static List<List<ShowProgrammeDay.Block>> Lanes(IEnumerable<ShowProgrammeDay.Block> blocks)
    {
        var lanes = new List<List<ShowProgrammeDay.Block>>();
        foreach (var block in blocks)
        {
            var lane = lanes.Find(l => l[^1].Session.EndsAt <= block.Session.StartsAt);
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(block);
        }

        return lanes;
    }
}
