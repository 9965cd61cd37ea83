using System.Runtime.CompilerServices;
using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>The layout of a public programme day: a column per room and a row per five minutes. In document order it is the list by time that phones
/// show.</summary>
public sealed class DayGrid
{
    private const int SlotMinutes = 5;

    private DayGrid()
    {
    }

    public IReadOnlyList<Head> Heads { get; private init; } = [];

    /// <summary>All start times of the day, each with the sessions that begin then.</summary>
    public IReadOnlyList<Moment> Moments { get; private init; } = [];

    public int Columns { get; private init; }

    /// <summary>True when a grid was requested and makes sense: several columns, but not too many.</summary>
    public bool IsGrid { get; private init; }

    public sealed record Head(string? Name, int Column, int Width);

    /// <param name="StartsAt">Start (UTC).</param>
    /// <param name="Classes">CSS classes for the position of the start time, down to the next one.</param>
    /// <param name="Places">The sessions that begin at this time.</param>
    public sealed record Moment(DateTime StartsAt, string Classes, IReadOnlyList<Place> Places);

    /// <summary>A session in the grid, or the place from which one was moved.</summary>
    /// <param name="Session">The session; null for a place from which one was moved.</param>
    /// <param name="Ghost">The moved session; null for a session in its place.</param>
    /// <param name="Classes">CSS classes for the position in the grid.</param>
    public sealed record Place(SessionView? Session, GhostView? Ghost, string Classes);

    /// <summary>Lays out a day.</summary>
    /// <param name="sessions">Sessions of the day, sorted by time; all have a time.</param>
    /// <param name="ghosts">Places from which sessions were moved, sorted by time.</param>
    /// <param name="rooms">Rooms in the order of their columns.</param>
    /// <param name="asGrid">False for a list even on wide screens.</param>
    public static DayGrid Of(IReadOnlyList<SessionView> sessions, IReadOnlyList<GhostView> ghosts, IReadOnlyList<RoomView> rooms, bool asGrid)
    {
        if (sessions.Count == 0)
        {
            return new();
        }

        List<Block> blocks = [.. sessions.Select(s => new Block(s.StartsAt!.Value, s.EndsAt!.Value, s.Room?.Id, s, null))
            .Concat(ghosts.Select(g => new Block(g.StartsAt, g.EndsAt, g.Room?.Id, null, g))).OrderBy(b => b.StartsAt)];
        var across = Across(blocks);
        var inRooms = blocks.Where(b => !across.Contains(b)).ToLookup(b => b.Room);
        var lanes = rooms.Select(r => (Guid?)r.Id).Append(null)
            .Select(id => (Room: rooms.FirstOrDefault(r => r.Id == id), Lanes: Lanes(inRooms[id])))
            .Where(r => r.Lanes.Count > 0).ToList();
        var heads = new List<Head>();
        var columnOf = new Dictionary<Block, int>();
        var column = 1;
        foreach (var (room, ofRoom) in lanes)
        {
            heads.Add(new(room?.Name, column, ofRoom.Count));
            foreach (var (block, lane) in ofRoom.SelectMany((lane, index) => lane.Select(s => (s, index))))
            {
                columnOf[block] = column + lane;
            }

            column += ofRoom.Count;
        }

        var columns = Math.Max(column - 1, 1);
        var first = Slot(blocks[0].StartsAt);
        var moments = blocks.GroupBy(b => b.StartsAt).ToList();
        var last = Row(blocks.Max(b => b.EndsAt));
        return new()
        {
            Heads = heads,
            Columns = columns,
            IsGrid = asGrid && columns is > 1 and <= ProgrammeTheme.MaxColumns,
            Moments = [.. moments.Select((moment, index) => new Moment(
                moment.Key, $"row-{Row(moment.Key)} high-{Math.Max(1, (index + 1 < moments.Count ? Row(moments[index + 1].Key) : last) - Row(moment.Key))}", [.. moment.Select(b => new Place(
                b.Session, b.Ghost,
                $"col-{columnOf.GetValueOrDefault(b, 1)} wide-{(across.Contains(b) ? columns : 1)} row-{Row(moment.Key)} high-{Math.Max(1, Row(b.EndsAt.AddMinutes(SlotMinutes - 1)) - Row(moment.Key))}"))]))],
        };

        int Row(DateTime utc) => Math.Clamp(Slot(utc) - first + 1, 1, ProgrammeTheme.MaxRows);
    }

    private static int Slot(DateTime utc) => (int)(utc.Ticks / TimeSpan.FromMinutes(SlotMinutes).Ticks);

    // A session without a room spans all columns if nothing else takes place at the same time. Blocks are sorted by start, so only the latest end so
    // far matters.
    private static HashSet<Block> Across(List<Block> blocks)
    {
        HashSet<Block> across = [];
        var end = DateTime.MinValue;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.Room is null && block.Ghost is null && block.StartsAt >= end && (i + 1 == blocks.Count || blocks[i + 1].StartsAt >= block.EndsAt))
            {
                across.Add(block);
            }

            end = end > block.EndsAt ? end : block.EndsAt;
        }

        return across;
    }

    // Overlapping sessions of a room get columns of their own, so that none hides another.
    private static List<List<Block>> Lanes(IEnumerable<Block> blocks)
    {
        var lanes = new List<List<Block>>();
        foreach (var block in blocks)
        {
            var lane = lanes.Find(l => Slot(l[^1].EndsAt.AddMinutes(SlotMinutes - 1)) <= Slot(block.StartsAt));
            if (lane is null)
            {
                lanes.Add(lane = []);
            }

            lane.Add(block);
        }

        return lanes;
    }

    private sealed record Block(DateTime StartsAt, DateTime EndsAt, Guid? Room, SessionView? Session, GhostView? Ghost)
    {
        public bool Equals(Block? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}
