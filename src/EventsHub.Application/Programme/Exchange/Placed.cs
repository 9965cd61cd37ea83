using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>An entry of a file with its time and place settled.</summary>
internal sealed record Placed(FeedItem Item, DateOnly Day, DateTime? StartsAt, Room? Room, Track? Track)
{
    /// <summary>Gives a session the time and place.</summary>
    public void PutInto(Session session)
    {
        session.Day = Day;
        session.StartsAt = StartsAt;
        session.DurationMinutes = Item.Minutes;
        session.RoomId = Room?.Id;
        session.TrackId = Track?.Id;
    }

    /// <summary>"Monday 24 June, 09:00, 45 min, Auditorium".</summary>
    public string InWords(Event @event, Texts texts) => InWords(Day, StartsAt, Item.Minutes, Room?.Name.In(@event.MainLanguage) ?? texts["No room"], @event, texts);

    public static string InWords(DateOnly day, DateTime? startsAt, int minutes, string room, Event @event, Texts texts) =>
        string.Join(", ", Dates.Day(day), startsAt is { } utc ? Dates.Time(Dates.Local(utc, @event.TimeZone)) : texts["Not scheduled"], texts["{0} min", minutes], room);
}

/// <summary>What changes about one entry, in words.</summary>
internal sealed class FeedChanges(Texts texts)
{
    private readonly List<string> _changes = [];

    public bool IsMoved { get; private set; }

    public bool IsEmpty => _changes.Count == 0;

    public IReadOnlyList<string> InWords => _changes;

    public void Moved(string from, string to)
    {
        if (from != to)
        {
            IsMoved = true;
            _changes.Insert(0, texts["{0} → {1}", from, to]);
        }
    }

    public void Value<T>(string what, T from, T to)
    {
        if (!EqualityComparer<T>.Default.Equals(from, to))
        {
            _changes.Add(what);
        }
    }

    public void Text(string what, string from, string to) =>
        _changes.Add(from.Length is 0 or > 200 || to.Length > 200 ? what : texts["{0}: “{1}” → “{2}”", what, from, to]);
}
