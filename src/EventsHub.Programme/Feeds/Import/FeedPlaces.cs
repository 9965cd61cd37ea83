using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;

namespace EventsHub.Programme.Feeds.Import;

/// <summary>Matches the rooms, tracks and types of a file with those of the event and adds new ones. Names in any language and codes are compared
/// without case and accents.</summary>
internal sealed class FeedPlaces
{
    private const int MaxName = 200;

    /// <summary>Colours for tracks without one: easy to tell apart, and readable beside text in light and dark mode.</summary>
    private static readonly string[] Palette =
        ["#1B5FAA", "#A8440B", "#1E7A4C", "#8A2E7F", "#7A5C00", "#B3261E", "#00707A", "#5B4BC4", "#5E6B1F", "#9C3567", "#3F6078", "#6D4C2F"];

    private readonly HostedEvent _event;
    private readonly FeedFindings _findings;
    private readonly Dictionary<Guid, VenueRoom> _roomsByGuid;
    private readonly HashSet<Guid> _sharedGuids;
    private readonly HashSet<VenueRoom> _changedRooms = [];
    private readonly Dictionary<string, VenueRoom> _rooms;
    private readonly Dictionary<string, Track> _tracks;
    private readonly Dictionary<string, TalkType> _types;
    private readonly HashSet<string> _roomCodes;
    private readonly HashSet<string> _trackCodes;
    private readonly HashSet<string> _typeCodes;
    private int _nextRoom;
    private int _nextTrack;
    private int _nextType;

    public FeedPlaces(HostedEvent @event, IReadOnlyCollection<Track> tracks, IReadOnlyCollection<TalkType> types, Feed feed)
    {
        _event = @event;
        _findings = feed.Findings;
        _sharedGuids = [.. feed.Rooms.Where(r => r.Guid is not null).GroupBy(r => r.Guid!.Value).Where(g => g.DistinctBy(r => SearchText.Fold(r.Name.Any())).Count() > 1).Select(g => g.Key)];
        _roomsByGuid = @event.Rooms.ToDictionary(r => r.Id);
        foreach (var room in @event.Rooms.Where(r => r.ExternalId is not null))
        {
            _roomsByGuid.TryAdd(room.ExternalId!.Value, room);
        }

        _rooms = Known(@event.Rooms.OrderBy(r => r.Position), r => r.Name, r => r.Code);
        _tracks = Known(tracks.OrderBy(t => t.Position), t => t.Name, t => t.Code);
        _types = Known(types.OrderBy(t => t.Position), t => t.Name, t => t.Code);
        _roomCodes = [.. @event.Rooms.Select(r => r.Code)];
        _trackCodes = [.. tracks.Select(t => t.Code)];
        _typeCodes = [.. types.Select(t => t.Code)];
        _nextRoom = @event.Rooms.Select(r => r.Position + 1).DefaultIfEmpty(0).Max();
        _nextTrack = tracks.Select(t => t.Position + 1).DefaultIfEmpty(0).Max();
        _nextType = types.Select(t => t.Position + 1).DefaultIfEmpty(0).Max();
    }

    public List<VenueRoom> CreatedRooms { get; } = [];

    /// <summary>Known rooms whose name or guid is another in the file.</summary>
    public IReadOnlyCollection<VenueRoom> ChangedRooms => _changedRooms;

    /// <summary>New names of known rooms.</summary>
    public List<LocalizedText> RenamedRooms { get; } = [];

    public List<Track> CreatedTracks { get; } = [];

    public List<TalkType> CreatedTypes { get; } = [];

    public VenueRoom? Room(FeedRoom? named)
    {
        if (named is null || named.Name.IsEmpty)
        {
            return null;
        }

        var (name, guid) = (Short(named.Name), GuidOf(named));
        if (guid is { } said && _roomsByGuid.TryGetValue(said, out var known))
        {
            Rename(known, name);
            return known;
        }

        if (Find(_rooms, name, out var room))
        {
            Identify(room!, guid);
            return room;
        }

        return Add(_rooms, CreatedRooms, name, Identified(guid, new()
        {
            EventId = _event.Id,
            ExternalId = guid,
            Code = Code(name, "room", _roomCodes),
            Name = name.Settled(_event.MainLanguage),
            Capacity = named.Capacity is > 0 ? named.Capacity : null,
            Equipment = CleanText.Line(named.Equipment) is { Length: <= 500 } equipment ? equipment : "",
            Position = _nextRoom++,
        }));
    }

    // Some files have one guid for several rooms, which then tells none of them.
    private Guid? GuidOf(FeedRoom room)
    {
        if (room.Guid is { } shared && _sharedGuids.Contains(shared))
        {
            _findings.Add(Oddity.RoomGuidShared, room.Name.Any());
            return null;
        }

        return room.Guid;
    }

    // A name in another language of the room is no other name.
    private void Rename(VenueRoom room, LocalizedText said)
    {
        if (said.All.Values.All(n => room.Name.All.Values.Contains(n)))
        {
            return;
        }

        var name = FeedTalk.Merged(room.Name, said, _event.MainLanguage, _event.MainLanguage);
        if (!name.Equals(room.Name))
        {
            _findings.Add(Oddity.RoomRenamed, $"{room.Name.In(_event.MainLanguage)} → {name.In(_event.MainLanguage)}");
            RenamedRooms.Add(name);
            _changedRooms.Add(room);
            room.Name = name;
        }
    }

    private void Identify(VenueRoom room, Guid? guid)
    {
        if (guid is not null && room.ExternalId is null && room.Id != guid)
        {
            room.ExternalId = guid;
            _changedRooms.Add(Identified(guid, room));
        }
    }

    private VenueRoom Identified(Guid? guid, VenueRoom room)
    {
        if (guid is { } given)
        {
            _roomsByGuid.TryAdd(given, room);
        }

        return room;
    }

    public Track? Track(LocalizedText? named, string? colour = null)
    {
        if (named is null || named.IsEmpty)
        {
            return null;
        }

        var name = Short(named);
        return Find(_tracks, name, out var track) ? track : Add(_tracks, CreatedTracks, name, Domain.Track.Of(
            _event.Id, Code(name, "track", _trackCodes), name.Settled(_event.MainLanguage), Domain.Track.IsColour(colour) ? colour! : Palette[_nextTrack % Palette.Length], _nextTrack++));
    }

    /// <summary>The type with this name. It is added if the file lists its types explicitly, or if the name is not a standard word such as
    /// "talk".</summary>
    public TalkType? Type(LocalizedText? named, SessionKind? kind, int? minutes, bool isListed = false)
    {
        if (named is null || named.IsEmpty)
        {
            return null;
        }

        var name = Short(named);
        if (Find(_types, name, out var type))
        {
            return type;
        }

        if (!isListed && name.All.Values.Any(n => FrabWords.ReadKind(n) is not null))
        {
            return null;
        }

        if (!isListed)
        {
            _findings.Add(Oddity.OwnType, name.Any());
        }

        return Add(_types, CreatedTypes, name, TalkType.Of(
            _event.Id, Code(name, "type", _typeCodes), name.Settled(_event.MainLanguage), kind ?? FrabWords.GuessKind(name.All.Values), Math.Clamp(minutes ?? 30, 1, Session.MaxMinutes), _nextType++));
    }

    private static T Add<T>(Dictionary<string, T> known, List<T> created, LocalizedText name, T added)
    {
        created.Add(added);
        foreach (var text in name.All.Values)
        {
            known.TryAdd(SearchText.Fold(text), added);
        }

        return added;
    }

    private static bool Find<T>(Dictionary<string, T> known, LocalizedText name, out T? found)
    {
        foreach (var text in name.All.Values)
        {
            if (known.TryGetValue(SearchText.Fold(text), out found))
            {
                return true;
            }
        }

        found = default;
        return false;
    }

    private LocalizedText Short(LocalizedText name) => new(name.All.Select(n => new KeyValuePair<string, string>(n.Key, Short(n.Value))));

    private string Short(string name)
    {
        if (name.Length <= MaxName)
        {
            return name;
        }

        _findings.Add(Oddity.TextCut, name);
        return CleanText.Cut(name, MaxName);
    }

    private static string Code(LocalizedText name, string standIn, HashSet<string> taken)
    {
        // A name in Latin letters gives a more readable code.
        var slug = name.All.Values.Select(Slug.Of).FirstOrDefault(s => s.Length > 0) ?? "";
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
