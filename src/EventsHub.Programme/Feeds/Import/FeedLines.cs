using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>The lines of the report about an import, and how many entries it leaves as they are.</summary>
internal sealed class FeedLines(HostedEvent @event, Texts texts)
{
    private readonly List<ImportLine> _all = [];
    private readonly Dictionary<Guid, string> _roomNames = @event.Rooms.ToDictionary(r => r.Id, r => r.Name.In(@event.MainLanguage));

    public IReadOnlyList<ImportLine> All => _all;

    /// <summary>How many entries are as the file has them.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Makes the names of new rooms known.</summary>
    public void Name(IEnumerable<VenueRoom> rooms)
    {
        foreach (var room in rooms)
        {
            _roomNames[room.Id] = room.Name.In(@event.MainLanguage);
        }
    }

    public string InWords(Spot spot) => string.Join(", ",
        Dates.Day(spot.Day), spot.StartsAt is { } utc ? Dates.Time(utc, @event.TimeZone) : texts["Not scheduled"], texts["{0} min", spot.Minutes],
        spot.RoomId is { } room && _roomNames.TryGetValue(room, out var name) ? name : texts["No room"]);

    public void Add(ImportAction action, string title, string detail) => _all.Add(new(action, title, [detail]));

    /// <summary>Adds an entry that the file does not have.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="remove">True when such entries are removed.</param>
    /// <param name="isPinned">True when this one is pinned, and so is not.</param>
    public void AddMissing(LocalizedText title, bool remove, bool isPinned) =>
        _all.Add(new(!remove ? ImportAction.Missing : isPinned ? ImportAction.Pinned : ImportAction.Removed, title.In(@event.MainLanguage), []));

    /// <summary>Adds what changes about an entry; counts it when nothing does.</summary>
    public void Report(FeedChanges changes, string title)
    {
        if (changes.IsEmpty)
        {
            Unchanged++;
        }

        if (!changes.IsEmpty || changes.HasPinned)
        {
            _all.Add(new(changes.IsEmpty ? ImportAction.Pinned : changes.IsMoved ? ImportAction.Moved : ImportAction.Changed, title, changes.InWords));
        }
    }
}
