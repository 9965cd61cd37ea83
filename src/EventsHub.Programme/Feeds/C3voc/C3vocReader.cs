using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds.C3voc;

/// <summary>Reads schedule.json of the c3voc format leniently: the first format, including the variants that frab and pretalx write, and the second (schedule2), in which the entries stand in one list.</summary>
internal sealed class C3vocReader(JsonElement schedule, Feed feed)
{
    private readonly FeedReading _reading = new(feed);
    private readonly Dictionary<string, string> _tracks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _persons = new(StringComparer.Ordinal);

    private FeedFindings Findings => feed.Findings;

    public static JsonElement? ScheduleOf(JsonElement root) =>
        root.Get("schedule") is { } schedule && schedule.Get("conference")?.ValueKind == JsonValueKind.Object ? schedule
        : root.Get("conference") is { } conference && conference.Get("days")?.ValueKind == JsonValueKind.Array ? root
        : null;

    public void Read(Texts texts)
    {
        var conference = schedule.Get("conference")!.Value;
        feed.Title = CleanText.LineOrNull(conference.Text("title"));
        feed.BaseAddress = Uri.TryCreate(schedule.Text("base_url") ?? conference.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address : null;
        foreach (var room in conference.Get("rooms").Items())
        {
            if (FeedRoom.Of(room.ValueKind == JsonValueKind.Object ? room.Text("name") : room.AsText()) is { } named)
            {
                feed.Rooms.Add(named with { Guid = FrabWords.ReadGuid(room.Text("guid"), out _), Capacity = room.Number("capacity"), Equipment = room.Localized(CleanText.Line, "description")?.Any() });
            }
        }

        foreach (var track in conference.Get("tracks").Items())
        {
            if (CleanText.LineOrNull(track.ValueKind == JsonValueKind.Object ? track.Text("name") : track.AsText()) is { } name)
            {
                feed.Tracks.Add(new(FeedText.Of(name), track.Text("color") ?? track.Get("colors")?.Text("light")));
                _tracks[track.Text("slug") ?? name] = name;
            }
        }

        foreach (var person in schedule.Get("persons").Objects())
        {
            _persons[person.Text("guid") ?? ""] = person;
        }

        var rooms = feed.Rooms.GroupBy(r => r.Name.Any()).ToDictionary(r => r.Key, r => r.First());
        if (schedule.Get("events") is { ValueKind: JsonValueKind.Array } events)
        {
            foreach (var entry in ((JsonElement?)events).Objects())
            {
                feed.Items.Add(ReadEvent(entry, null, RoomOf(entry.Get("room"))));
            }

            return;
        }

        foreach (var day in (conference.Get("days") ?? schedule.Get("days")).Items())
        {
            ReadDay(day, rooms);
        }

        if (conference.Get("days") is null && schedule.Get("days") is null)
        {
            throw new ValidationFailedException("File", texts["This schedule has no days. Export it again."]);
        }
    }

    // A room of the second format: an object with its guid, and mostly its name.
    private FeedRoom? RoomOf(JsonElement? said) => said is not { ValueKind: JsonValueKind.Object } room ? null
        : FrabWords.ReadGuid(room.Text("guid"), out _) is { } guid && feed.Rooms.Find(r => r.Guid == guid) is { } known ? known
        : FeedRoom.Of(room.Text("name"));

    private void ReadDay(JsonElement day, Dictionary<string, FeedRoom> rooms)
    {
        var date = FeedReading.Day(day.Text("date", "day_start"));
        if (day.Get("rooms") is not { ValueKind: JsonValueKind.Object } byRoom)
        {
            return;
        }

        foreach (var room in byRoom.EnumerateObject())
        {
            var name = CleanText.Line(room.Name);
            if (!rooms.TryGetValue(name, out var named) && FeedRoom.Of(name) is { } added)
            {
                feed.Rooms.Add(rooms[name] = named = added);
            }

            foreach (var entry in ((JsonElement?)room.Value).Items().Where(e => e.ValueKind == JsonValueKind.Object))
            {
                feed.Items.Add(ReadEvent(entry, date, named));
            }
        }
    }

    private FeedItem ReadEvent(JsonElement entry, DateOnly? day, FeedRoom? room)
    {
        var id = FeedReading.Id(entry.Text("id"));
        var (title, isCancelled) = _reading.Title(entry.Text("title"), id);
        var guid = FrabWords.ReadGuid(entry.Text("guid"), out var isOldForm);
        if (guid is null || isOldForm)
        {
            Findings.Add(isOldForm ? Oddity.OldGuid : Oddity.NoGuid, title);
        }

        var type = CleanText.Line(entry.Text("type"));
        var date = FeedReading.Instant(entry.Text("date")) ?? FeedReading.Instant(entry.Text("start"));
        return new()
        {
            Guid = guid,
            Id = id,
            Code = FeedReading.Id(entry.Text("code")),
            Day = day,
            Date = date,
            Start = FeedReading.Instant(entry.Text("start")) is null ? FeedReading.Time(entry.Text("start")) : null,
            Minutes = _reading.Minutes(
                ClockWords.Length(entry.Text("duration")) ?? (date is { } begins && FeedReading.Instant(entry.Text("end")) is { } ends ? (int)(ends - begins).TotalMinutes : null), title),
            Room = CleanText.LineOrNull(entry.Text("room")) is { } name && name != room?.Name.Any() ? FeedRoom.Of(name) : room,
            Title = FeedText.Of(title),
            Subtitle = Said(entry, "subtitle") is { } subtitle ? FeedText.Of(_reading.Line(subtitle)) : null,
            Abstract = Abstract(entry, title),
            Track = FeedText.Of(TrackOf(entry.Get("track"))),
            Kind = type.Length == 0 ? SessionKind.Parallel : FrabWords.ReadKind(type),
            Type = type.Length == 0 ? null : FeedText.Of(type),
            Languages = Said(entry, "language") is { } languages ? _reading.Languages(languages, title) : null,
            Persons = entry.Get("persons", "participants") is { } persons ? [.. ((JsonElement?)persons).Items().Select(ReadPerson).OfType<FeedPerson>()] : null,
            Links = entry.Get("links", "attachments") is null ? null : [.. Links(entry).Where(l => BlockPart(l) is null).Select(Link).OfType<TalkLink>()],
            DoNotRecord = entry.Flag("do_not_record"),
            IsCancelled = isCancelled,
            Block = Block(entry),
            // Our own exports link a session without talks to the day instead of a page of its own.
            IsBlock = feed.IsOwn ? entry.Text("url")?.Contains("/programme?day=", StringComparison.Ordinal) : null,
        };
    }

    private LocalizedText? Abstract(JsonElement entry, string title)
    {
        if (!entry.TryGetProperty("abstract", out _))
        {
            return null;
        }

        var (teaser, whole) = (entry.Localized(CleanText.Lines, "abstract") ?? new(), entry.Localized(CleanText.Lines, "description") ?? new());
        return new(teaser.All.Keys.Union(whole.All.Keys).Select(tag => new KeyValuePair<string, string>(tag, _reading.Abstract(teaser.All.GetValueOrDefault(tag), whole.All.GetValueOrDefault(tag), title))));
    }

    private string TrackOf(JsonElement? track)
    {
        var name = CleanText.Line(track?.AsText() ?? track?.Text("name", "slug"));
        return _tracks.GetValueOrDefault(name) ?? name;
    }

    // A property that is present but null means empty; a missing one means unknown.
    private static string? Said(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.AsText() ?? "" : null;

    private FeedPerson? ReadPerson(JsonElement person)
    {
        if (CleanText.LineOrNull(person.ValueKind == JsonValueKind.String ? person.GetString() : person.Text("name", "public_name", "full_public_name")) is not { } name)
        {
            return null;
        }

        return _reading.Person(name) with
        {
            Guid = FrabWords.ReadGuid(person.Text("guid"), out _),
            Id = FeedReading.Id(person.Text("id", "code")),
            Affiliation = _reading.Short(person.Text("affiliation"), 300),
            Country = _reading.Country(person.Text("country")),
            Biography = (person.Text("biography") ?? _persons.GetValueOrDefault(person.Text("guid") ?? "").Text("biography")) is { } biography ? FeedText.Of(_reading.Plain(biography, name)) : null,
            Role = person.Text("role") is "speaker" ? null : _reading.Short(person.Text("role"), 500),
        };
    }

    private static IEnumerable<JsonElement> Links(JsonElement entry) =>
        entry.Get("links").Items().Concat(entry.Get("attachments").Items()).Where(l => l.ValueKind == JsonValueKind.Object);

    private TalkLink? Link(JsonElement link) => _reading.Link(link.Text("url", "href"), link.Text("title", "name"));

    // The format cannot express sessions with several talks. Our own exports add a link to the session, which is read back here.
    private static string? BlockPart(JsonElement link) =>
        link.Text("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Fragment.Length == 37 && Guid.TryParseExact(address.Fragment[1..], "D", out _)
            ? address.Query.Contains("eventshub=session", StringComparison.Ordinal) ? "session" : address.Query.Contains("eventshub=chair", StringComparison.Ordinal) ? "chair" : null
            : null;

    private FeedBlock? Block(JsonElement entry)
    {
        var parts = Links(entry).Select(l => (Part: BlockPart(l), Link: l)).Where(l => l.Part is not null).ToList();
        return parts.Find(p => p.Part == "session") is { Part: not null } session && CleanText.LineOrNull(session.Link.Text("title")) is { } title
            ? new(Guid.Parse(new Uri(session.Link.Text("url")!).Fragment[1..]), FeedText.Of(_reading.Line(title)),
                parts.Exists(p => p.Part == "chair") ? [.. parts.Where(p => p.Part == "chair").SelectMany(p => _reading.Chairs(p.Link.Text("title"), p.Link.Text("url")))] : null)
            : null;
    }
}
