using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>An entry of a file with its time and place settled.</summary>
internal sealed record Placed(FeedItem Item, DateOnly Day, DateTime? StartsAt, Room? Room, Track? Track, TalkType? Type)
{
    /// <summary>What it is.</summary>
    public SessionKind Kind => Type?.Kind ?? Item.Kind ?? SessionKind.Parallel;

    /// <summary>How long it lasts: as the file says, else as such talks do.</summary>
    public int Minutes => Item.Minutes ?? Type?.DurationMinutes ?? 30;

    public Spot Spot => new(Day, StartsAt, Minutes, Room?.Id);
}

/// <summary>When and where something is.</summary>
internal readonly record struct Spot(DateOnly Day, DateTime? StartsAt, int Minutes, Guid? RoomId)
{
    public DateTime? EndsAt => StartsAt?.AddMinutes(Minutes);

    /// <summary>Gives a session the time and place.</summary>
    public void PutInto(Session session) =>
        (session.Day, session.StartsAt, session.DurationMinutes, session.RoomId) = (Day, StartsAt, Minutes, RoomId);
}

/// <summary>What changes about one entry, in words.</summary>
internal sealed class FeedChanges(Texts texts)
{
    private readonly List<string> _changes = [];
    private readonly List<string> _pinned = [];

    public bool IsMoved { get; private set; }

    public bool IsEmpty => _changes.Count == 0;

    public bool HasPinned => _pinned.Count > 0;

    public IReadOnlyList<string> InWords => HasPinned ? [.. _changes, texts["Kept, pinned: {0}", string.Join(", ", _pinned)]] : _changes;

    public void Moved(string from, string to)
    {
        IsMoved = true;
        _changes.Insert(0, texts["{0} → {1}", from, to]);
    }

    public void Value(string what) => _changes.Add(what);

    public void Text(string what, string from, string to) =>
        _changes.Add(from.Length is 0 or > 200 || to.Length > 200 ? what : texts["{0}: “{1}” → “{2}”", what, from, to]);

    public void Pinned(string what) => _pinned.Add(what);
}
