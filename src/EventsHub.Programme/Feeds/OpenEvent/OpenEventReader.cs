using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds.OpenEvent;

/// <summary>Reads programmes of Open Event (eventyay): its list of sessions, its whole archive, or the answer of its interface in the form of JSON:API 1.0. Names are read with “_” and with “-”.</summary>
internal sealed class OpenEventReader(JsonElement root, Feed feed)
{
    private readonly FeedReading _reading = new(feed);
    private readonly Dictionary<string, JsonElement> _known = new(StringComparer.Ordinal);

    public static bool Is(JsonElement root) => SessionsIn(root).Any(s => s.Get("title") is not null
        && (s.TryGetProperty("microlocation", out _) || s.TryGetProperty("short_abstract", out _) || s.TryGetProperty("long_abstract", out _) || s.TryGetProperty("short-abstract", out _))
        || s.Text("type") == "session" && s.Get("attributes")?.Get("title") is not null);

    public void Read()
    {
        feed.Title = CleanText.LineOrNull(root.Get("event")?.Text("name"));
        foreach (var (list, type) in new[] { ("speakers", "speaker"), ("microlocations", "microlocation"), ("tracks", "track"), ("session_types", "session-type") })
        {
            foreach (var thing in root.Get(list, list.Replace('_', '-')).Objects())
            {
                _known[$"{type} {thing.Text("id")}"] = thing;
            }
        }

        foreach (var thing in root.Get("included").Objects())
        {
            _known[$"{thing.Text("type")} {thing.Text("id")}"] = thing;
        }

        feed.Rooms.AddRange(All("microlocation").Select(room => FeedRoom.Of(Text(room, "name"))).OfType<FeedRoom>());
        feed.Tracks.AddRange(All("track").Where(t => CleanText.LineOrNull(Text(t, "name")) is not null).Select(t => new FeedTrack(FeedText.Of(CleanText.Line(Text(t, "name"))), Text(t, "color"))));
        feed.People.AddRange(All("speaker").Select(Person).OfType<FeedPerson>());
        foreach (var session in SessionsIn(root))
        {
            ReadSession(session);
        }
    }

    private static IEnumerable<JsonElement> SessionsIn(JsonElement root) => root.ValueKind == JsonValueKind.Array ? ((JsonElement?)root).Objects()
        : root.Get("sessions") is { } sessions ? ((JsonElement?)sessions).Objects()
        : root.Get("data") is { ValueKind: JsonValueKind.Array } data ? ((JsonElement?)data).Objects().Where(d => d.Text("type") == "session")
        : root.Get("data").Items().Any() && root.Get("data")?.Text("type") == "session" ? [root.Get("data")!.Value] : [];

    private void ReadSession(JsonElement session)
    {
        var id = FeedReading.Id(session.Text("id"));
        var (title, isCancelled) = _reading.Title(Text(session, "title"), id);
        var state = Text(session, "state");
        if (state is not (null or "" or "accepted" or "confirmed" or "canceled" or "cancelled"))
        {
            feed.Findings.Add(Oddity.NotAccepted, title);
            return;
        }

        var (date, clock) = (FeedReading.Instant(Text(session, "start_time", "starts_at")), FeedReading.Clock(Text(session, "start_time", "starts_at")));
        var ends = FeedReading.Clock(Text(session, "end_time", "ends_at"));
        var type = CleanText.Line(Related(session, "session_type").Select(t => Text(t, "name")).FirstOrDefault());
        var speakers = Related(session, "speakers").Select(Person).OfType<FeedPerson>().ToList();
        var words = _reading.Abstract(Meant(Text(session, "short_abstract")), Meant(Text(session, "long_abstract", "sessionDescription")), title);
        feed.Items.Add(new()
        {
            Id = id,
            Day = date is null && clock is { } day ? feed.DayOf(day) : null,
            Date = date,
            Start = date is null && clock is { } time ? TimeOnly.FromDateTime(time) : null,
            Minutes = _reading.Minutes(clock is { } from && ends is { } to ? (int)(to - from).TotalMinutes : ClockWords.Length(Related(session, "session_type").Select(t => Text(t, "length")).FirstOrDefault()), title),
            Room = FeedRoom.Of(Related(session, "microlocation").Select(r => Text(r, "name")).FirstOrDefault()),
            Title = FeedText.Of(title),
            Subtitle = FeedText.Of(_reading.Line(Text(session, "subtitle"))),
            Abstract = FeedText.Of(words),
            Track = FeedText.Of(CleanText.Line(Related(session, "track").Select(t => Text(t, "name")).FirstOrDefault())),
            // What nobody gives and nothing is said of is what happens between the talks.
            Kind = type.Length > 0 ? FrabWords.ReadKind(type) : speakers.Count == 0 && words.Length == 0 && FrabWords.GuessKind([title]) is var guess && guess is SessionKind.Break or SessionKind.Social ? guess : SessionKind.Parallel,
            Type = type.Length > 0 ? FeedText.Of(type) : null,
            Languages = Text(session, "language") is { Length: > 0 } language ? _reading.Languages(language, title) : null,
            Persons = speakers,
            Links = [.. new[] { ("slides", "Slides"), ("slides_url", "Slides"), ("video", "Video"), ("video_url", "Video"), ("audio", "Audio"), ("audio_url", "Audio"), ("signup_url", "Sign up") }
                .Select(l => _reading.Link(Text(session, l.Item1), l.Item2)).OfType<TalkLink>().DistinctBy(l => l.Url)],
            IsCancelled = isCancelled || state is "canceled" or "cancelled",
        });
    }

    // Some files have the word where nothing was meant.
    private static string? Meant(string? text) => text is "null" ? null : text;

    private FeedPerson? Person(JsonElement said)
    {
        var speaker = _known.GetValueOrDefault($"speaker {said.Text("id")}") is { ValueKind: JsonValueKind.Object } known ? known : said;
        return CleanText.LineOrNull(Text(speaker, "name") ?? Text(said, "name")) is not { } name ? null : _reading.Person(name) with
        {
            Id = FeedReading.Id(said.Text("id")),
            Affiliation = _reading.Short(Text(speaker, "organisation", "organization"), 300),
            Country = _reading.Country(Text(speaker, "country")),
            Biography = Text(speaker, "long_biography") is { Length: > 0 } whole ? FeedText.Of(_reading.Plain(whole, name)) : Text(speaker, "short_biography") is { Length: > 0 } brief ? FeedText.Of(_reading.Plain(brief, name)) : null,
        };
    }

    private IEnumerable<JsonElement> All(string type) => _known.Where(k => k.Key.StartsWith($"{type} ", StringComparison.Ordinal)).Select(k => k.Value);

    // Things stand in the session itself, or are named by type and id.
    private IEnumerable<JsonElement> Related(JsonElement session, string name)
    {
        var link = (session.Get("relationships")?.Get(name, name.Replace('_', '-')) ?? default).Get("data");
        var things = link ?? session.Get(name, name.Replace('_', '-'));
        IEnumerable<JsonElement> each = things is { ValueKind: JsonValueKind.Object } one ? [one] : things.Objects();
        return each.Select(thing => _known.GetValueOrDefault($"{thing.Text("type")} {thing.Text("id")}") is { ValueKind: JsonValueKind.Object } known ? known : thing);
    }

    private static string? Text(JsonElement thing, params ReadOnlySpan<string> names)
    {
        var fields = thing.Get("attributes") is { ValueKind: JsonValueKind.Object } attributes ? attributes : thing;
        foreach (var name in names)
        {
            if (fields.Text(name, name.Replace('_', '-')) is { } text)
            {
                return text;
            }
        }

        return null;
    }
}
