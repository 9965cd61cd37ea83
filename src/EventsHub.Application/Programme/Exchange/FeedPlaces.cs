using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Finds the rooms and tracks that a file names, or adds them. Names are compared without case and accents, in every language, and with codes.</summary>
internal sealed class FeedPlaces
{
    /// <summary>Colours for tracks that bring none: apart from each other, and readable beside text in light and dark.</summary>
    private static readonly string[] Palette =
        ["#1B5FAA", "#A8440B", "#1E7A4C", "#8A2E7F", "#7A5C00", "#B3261E", "#00707A", "#5B4BC4", "#5E6B1F", "#9C3567", "#3F6078", "#6D4C2F"];

    private readonly Event _event;
    private readonly string _language;
    private readonly Dictionary<string, Room> _rooms;
    private readonly Dictionary<string, Track> _tracks;
    private readonly HashSet<string> _roomCodes;
    private readonly HashSet<string> _trackCodes;

    public FeedPlaces(Event @event, IReadOnlyCollection<Track> tracks)
    {
        _event = @event;
        _language = @event.MainLanguage;
        _rooms = Known(@event.Rooms.OrderBy(r => r.Position), r => r.Name, r => r.Code);
        _tracks = Known(tracks.OrderBy(t => t.Position), t => t.Name, t => t.Code);
        _roomCodes = [.. @event.Rooms.Select(r => r.Code)];
        _trackCodes = [.. tracks.Select(t => t.Code)];
        NextTrack = tracks.Select(t => t.Position + 1).DefaultIfEmpty(0).Max();
    }

    public List<Room> CreatedRooms { get; } = [];

    public List<Track> CreatedTracks { get; } = [];

    private int NextTrack { get; set; }

    public Room? Room(string? name)
    {
        if (name is null)
        {
            return null;
        }

        name = name.Length > 200 ? name[..200] : name;
        if (!_rooms.TryGetValue(SearchText.Fold(name), out var room))
        {
            room = new Room
            {
                EventId = _event.Id,
                Code = Code(name, "room", _roomCodes),
                Name = LocalizedText.Of(_language, name),
                Position = _event.Rooms.Concat(CreatedRooms).Select(r => r.Position + 1).DefaultIfEmpty(0).Max(),
            };
            CreatedRooms.Add(room);
            _rooms[SearchText.Fold(name)] = room;
        }

        return room;
    }

    public Track? Track(string? name, string? colour = null)
    {
        if (name is null)
        {
            return null;
        }

        name = name.Length > 200 ? name[..200] : name;
        if (!_tracks.TryGetValue(SearchText.Fold(name), out var track))
        {
            track = new Track
            {
                EventId = _event.Id,
                Code = Code(name, "track", _trackCodes),
                Name = LocalizedText.Of(_language, name),
                Colour = TrackInput.IsColour(colour) ? colour!.ToUpperInvariant() : Palette[NextTrack % Palette.Length],
                Position = NextTrack++,
            };
            CreatedTracks.Add(track);
            _tracks[SearchText.Fold(name)] = track;
        }

        return track;
    }

    private static string Code(string name, string standIn, HashSet<string> taken)
    {
        var slug = Slug.Of(name);
        return Slug.Unique(slug.Length > 50 ? slug[..50] : slug, standIn, taken);
    }

    private static Dictionary<string, T> Known<T>(IEnumerable<T> things, Func<T, LocalizedText> nameOf, Func<T, string> codeOf)
    {
        var known = new Dictionary<string, T>();
        foreach (var thing in things)
        {
            foreach (var name in nameOf(thing).All.Values.Append(codeOf(thing)))
            {
                known.TryAdd(SearchText.Fold(name), thing);
            }
        }

        return known;
    }
}
