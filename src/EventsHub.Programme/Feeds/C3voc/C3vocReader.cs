using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.C3voc;

/// <summary>Reads schedule.json of the c3voc format leniently, including the variants that frab and pretalx write.</summary>
internal sealed class C3vocReader(JsonElement schedule, Feed feed)
{
    private FeedFindings Findings => feed.Findings;

    public static JsonElement? ScheduleOf(JsonElement root) =>
        root.Get("schedule") is { } schedule && schedule.Get("conference")?.ValueKind == JsonValueKind.Object ? schedule
        : root.Get("conference") is { } conference && conference.Get("days")?.ValueKind == JsonValueKind.Array ? root
        : null;

    public void Read(Texts texts)
    {
        var conference = schedule.Get("conference")!.Value;
        feed.Title = CleanText.LineOrNull(conference.Text("title"));
        foreach (var room in conference.Get("rooms").Items())
        {
            if (FeedRoom.Of(room.ValueKind == JsonValueKind.Object ? room.Text("name") : room.AsText()) is { } named)
            {
                feed.Rooms.Add(named with { Guid = FrabWords.ReadGuid(room.Text("guid"), out _), Capacity = room.Number("capacity"), Equipment = room.Text("description") });
            }
        }

        foreach (var track in conference.Get("tracks").Items())
        {
            if (CleanText.LineOrNull(track.ValueKind == JsonValueKind.Object ? track.Text("name") : track.AsText()) is { } name)
            {
                feed.Tracks.Add(new(FeedText.Of(name), track.Text("color")));
            }
        }

        var rooms = feed.Rooms.GroupBy(r => r.Name.Any()).ToDictionary(r => r.Key, r => r.First());
        foreach (var day in (conference.Get("days") ?? schedule.Get("days")).Items())
        {
            ReadDay(day, rooms);
        }

        if (conference.Get("days") is null && schedule.Get("days") is null)
        {
            throw new ValidationFailedException("File", texts["This schedule has no days. Export it again."]);
        }
    }

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
        var id = FeedReading.Short(entry.Text("id"), 120);
        var (title, isCancelled) = FeedReading.Title(entry.Text("title"), id, Findings);
        var guid = FrabWords.ReadGuid(entry.Text("guid"), out var isOldForm);
        if (guid is null || isOldForm)
        {
            Findings.Add(isOldForm ? Oddity.OldGuid : Oddity.NoGuid, title);
        }

        var type = CleanText.Line(entry.Text("type"));
        var date = FeedReading.Instant(entry.Text("date"));
        return new()
        {
            Guid = guid,
            Id = id,
            Code = FeedReading.Short(entry.Text("code"), 120),
            Day = day,
            Date = date,
            Start = FeedReading.Time(entry.Text("start")),
            Minutes = FeedReading.Minutes(
                FrabWords.ReadMinutes(entry.Text("duration")) ?? (date is { } begins && FeedReading.Instant(entry.Text("end")) is { } ends ? (int)(ends - begins).TotalMinutes : null), title, Findings),
            Room = CleanText.LineOrNull(entry.Text("room")) is { } name && name != room?.Name.Any() ? FeedRoom.Of(name) : room,
            Title = FeedText.Of(title),
            Subtitle = Said(entry, "subtitle") is { } subtitle ? FeedText.Of(FeedTalk.Cut(CleanText.Line(subtitle))) : null,
            Abstract = Said(entry, "abstract") is { } teaser ? FeedText.Of(FeedReading.Abstract(teaser, entry.Text("description"), title, Findings)) : null,
            Track = FeedText.Of(CleanText.Line(entry.Text("track"))),
            Kind = type.Length == 0 ? SessionKind.Parallel : FrabWords.ReadKind(type),
            Type = type.Length == 0 ? null : FeedText.Of(type),
            Languages = Said(entry, "language") is { } languages ? ReadLanguages(languages, title) : null,
            Persons = entry.Get("persons") is { } persons ? [.. ((JsonElement?)persons).Items().Select(ReadPerson).OfType<FeedPerson>()] : null,
            Links = entry.Get("links", "attachments") is null ? null : [.. Links(entry).Where(l => BlockPart(l) is null).Select(Link).OfType<TalkLink>()],
            DoNotRecord = entry.Flag("do_not_record"),
            IsCancelled = isCancelled,
            Block = Block(entry),
            // Our own exports link a session without talks to the day instead of a page of its own.
            IsBlock = feed.IsOwn ? entry.Text("url")?.Contains("/programme?day=", StringComparison.Ordinal) : null,
        };
    }

    // A property that is present but null means empty; a missing one means unknown.
    private static string? Said(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.AsText() ?? "" : null;

    private IReadOnlyList<string> ReadLanguages(string words, string title)
    {
        var languages = FrabWords.ReadLanguages(words, word => Findings.Add(Oddity.UnknownLanguage, word));
        if (languages.Count > 1)
        {
            Findings.Add(Oddity.SeveralLanguages, $"{words}: {title}");
        }

        return languages;
    }

    private FeedPerson? ReadPerson(JsonElement person)
    {
        if (CleanText.LineOrNull(person.ValueKind == JsonValueKind.String ? person.GetString() : person.Text("name", "public_name", "full_public_name")) is not { } name)
        {
            return null;
        }

        return FeedReading.Person(name, Findings) with
        {
            Guid = FrabWords.ReadGuid(person.Text("guid"), out _),
            Id = FeedReading.Short(person.Text("id", "code"), 120),
            Affiliation = FeedReading.Short(person.Text("affiliation"), 300),
            Country = FeedReading.Country(person.Text("country")),
            Biography = person.Text("biography") is { } biography ? FeedText.Of(FeedReading.Plain(biography, name, Findings)) : null,
            Role = FeedReading.Short(person.Text("role"), 500),
        };
    }

    private static IEnumerable<JsonElement> Links(JsonElement entry) =>
        entry.Get("links").Items().Concat(entry.Get("attachments").Items()).Where(l => l.ValueKind == JsonValueKind.Object);

    private TalkLink? Link(JsonElement link) => FeedReading.Link(link.Text("url", "href"), link.Text("title", "name"), Findings);

    // The format cannot express sessions with several talks. Our own exports add a link to the session, which is read back here.
    private static string? BlockPart(JsonElement link) =>
        link.Text("url") is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Fragment.Length == 37 && Guid.TryParseExact(address.Fragment[1..], "D", out _)
            ? address.Query.Contains("eventshub=session", StringComparison.Ordinal) ? "session" : address.Query.Contains("eventshub=chair", StringComparison.Ordinal) ? "chair" : null
            : null;

    private FeedBlock? Block(JsonElement entry)
    {
        var parts = Links(entry).Select(l => (Part: BlockPart(l), Link: l)).Where(l => l.Part is not null).ToList();
        return parts.Find(p => p.Part == "session") is { Part: not null } session && CleanText.LineOrNull(session.Link.Text("title")) is { } title
            ? new(Guid.Parse(new Uri(session.Link.Text("url")!).Fragment[1..]), FeedText.Of(FeedTalk.Cut(title)),
                parts.Exists(p => p.Part == "chair") ? [.. parts.Where(p => p.Part == "chair").SelectMany(p => FeedReading.Chairs(p.Link.Text("title"), p.Link.Text("url"), Findings))] : null)
            : null;
    }
}
