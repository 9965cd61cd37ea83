using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Sessionize;

/// <summary>Reads what Sessionize's interface gives (sessionize.com, “API / Embed”): all data, the sessions in groups, or the grid by day and room. Times are those of the clocks at the venue.</summary>
internal sealed class SessionizeReader(JsonElement root, Feed feed)
{
    private readonly FeedReading _reading = new(feed);
    private readonly Dictionary<string, FeedRoom> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Category, string Name)> _categories = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _speakers = new(StringComparer.Ordinal);

    /// <summary>True for data of Sessionize that holds sessions.</summary>
    public static bool Is(JsonElement root) => SessionsIn(root).Any(s => s.TryGetProperty("isServiceSession", out _) || s.TryGetProperty("isPlenumSession", out _));

    /// <summary>True for Sessionize's lists of speakers, which hold no programme.</summary>
    public static bool IsListOfSpeakers(JsonElement root) => root.ValueKind == JsonValueKind.Array && ((JsonElement?)root).Objects().FirstOrDefault() is var first && first.Get("fullName") is not null && first.Get("sessions") is not null;

    public void Read()
    {
        foreach (var room in root.Get("rooms").Objects().Concat(((JsonElement?)root).Objects().SelectMany(day => day.Get("rooms").Objects())))
        {
            if (room.Text("id") is { } id && FeedRoom.Of(room.Text("name")) is { } named && _rooms.TryAdd(id, named))
            {
                feed.Rooms.Add(named);
            }
        }

        foreach (var category in root.Get("categories").Objects())
        {
            foreach (var item in category.Get("items").Objects())
            {
                _categories[item.Text("id") ?? ""] = (CleanText.Line(category.Text("title")), CleanText.Line(item.Text("name")));
            }
        }

        foreach (var speaker in root.Get("speakers").Objects())
        {
            _speakers[speaker.Text("id") ?? ""] = speaker;
        }

        feed.People.AddRange(_speakers.Keys.Select(Person).OfType<FeedPerson>());
        // In a grid, what all attend stands under every room.
        foreach (var session in SessionsIn(root).DistinctBy(s => s.Text("id") ?? s.GetRawText()))
        {
            ReadSession(session);
        }
    }

    private static IEnumerable<JsonElement> SessionsIn(JsonElement root) => root.ValueKind == JsonValueKind.Array
        ? ((JsonElement?)root).Objects().SelectMany(part => part.Get("sessions").Objects().Concat(part.Get("rooms").Objects().SelectMany(room => room.Get("sessions").Objects())))
        : root.Get("sessions").Objects();

    private void ReadSession(JsonElement session)
    {
        var said = session.Text("id");
        var (title, isCancelled) = _reading.Title(session.Text("title"), said);
        if (session.Text("status") is { } status && status != "Accepted")
        {
            feed.Findings.Add(Oddity.NotAccepted, title);
            return;
        }

        var (date, starts, ends) = (FeedReading.Instant(session.Text("startsAt")), FeedReading.Clock(session.Text("startsAt")), FeedReading.Clock(session.Text("endsAt")));
        var isService = session.Flag("isServiceSession") == true;
        var categories = Categories(session, title);
        feed.Items.Add(new()
        {
            Guid = FrabWords.ReadGuid(said, out _),
            Id = FrabWords.ReadGuid(said, out _) is null ? FeedReading.Id(said) : null,
            Day = date is null && starts is { } day ? feed.DayOf(day) : null,
            Date = date,
            Start = date is null && starts is { } clock ? TimeOnly.FromDateTime(clock) : null,
            Minutes = _reading.Minutes(starts is { } from && ends is { } to ? (int)(to - from).TotalMinutes : null, title),
            Room = session.Text("roomId") is { } room && _rooms.TryGetValue(room, out var known) ? known : FeedRoom.Of(session.Text("room")),
            Title = FeedText.Of(title),
            Abstract = FeedText.Of(_reading.Plain(session.Text("description"), title)),
            Track = FeedText.Of(categories.Track),
            Kind = isService ? FrabWords.GuessKind([title]) is var guess && guess == SessionKind.Parallel ? SessionKind.Break : guess
                : session.Flag("isPlenumSession") == true ? SessionKind.Plenary
                : categories.Type is { } type ? FrabWords.ReadKind(type) : SessionKind.Parallel,
            Type = categories.Type is { } named ? FeedText.Of(named) : null,
            Languages = categories.Languages,
            Persons = [.. session.Get("speakers").Items().Select(Person).OfType<FeedPerson>()],
            Links = [.. new[] { ("liveUrl", "Live"), ("recordingUrl", "Recording") }.Select(l => _reading.Link(session.Text(l.Item1), l.Item2)).OfType<TalkLink>()],
            IsCancelled = isCancelled,
            IsBlock = isService,
        });
    }

    // Organisers name their categories as they like; these three have a place in a programme.
    private (string Track, string? Type, IReadOnlyList<string>? Languages) Categories(JsonElement session, string title)
    {
        var (track, type, languages) = ("", (string?)null, (IReadOnlyList<string>?)null);
        var chosen = session.Get("categoryItems").Items().Select(i => _categories.GetValueOrDefault(i.AsText() ?? "")).Where(c => c.Name is not null)
            .Concat(session.Get("categories").Objects().SelectMany(c => c.Get("categoryItems").Objects(), (c, i) => (Category: CleanText.Line(c.Text("name", "title")), Name: CleanText.Line(i.Text("name")))));
        foreach (var (category, name) in chosen)
        {
            var words = SearchText.Fold(category).Split(' ');
            if (track.Length == 0 && words.Any(w => w is "track" or "tracks" or "topic" or "topics" or "theme" or "stream" or "parcours" or "thema" or "tema"))
            {
                track = name;
            }
            else if (type is null && words.Any(w => w is "format" or "type" or "typ" or "art"))
            {
                type = _reading.Short(name, 200);
            }
            else if (words.Any(w => w is "language" or "languages" or "langue" or "sprache" or "idioma" or "lingua"))
            {
                languages = [.. languages ?? [], .. _reading.Languages(name, title)];
            }
            else
            {
                feed.Findings.Add(Oddity.PartLeft, $"{category}: {name}");
            }
        }

        return (track, type, languages);
    }

    // The id of a speaker, or an object with it and the name.
    private FeedPerson? Person(JsonElement said) => Person(said.AsText() ?? said.Text("id") ?? "") ?? (CleanText.LineOrNull(said.Text("name", "fullName")) is { } name
        ? _reading.Person(name) with { Guid = FrabWords.ReadGuid(said.Text("id"), out _) }
        : Unknown(said));

    private FeedPerson? Unknown(JsonElement said)
    {
        feed.Findings.Add(Oddity.UnknownSpeaker, said.AsText() ?? "");
        return null;
    }

    private FeedPerson? Person(string id)
    {
        if (!_speakers.TryGetValue(id, out var speaker) || CleanText.LineOrNull(speaker.Text("fullName") ?? $"{speaker.Text("firstName")} {speaker.Text("lastName")}") is not { } name)
        {
            return null;
        }

        // The line below the name may be an occupation, an institution or both, so that it opens the biography.
        var biography = string.Join("\n\n", new[] { CleanText.Line(speaker.Text("tagLine")), _reading.Plain(speaker.Text("bio"), name) }.Where(t => t.Length > 0));
        return _reading.Person(name) with { Guid = FrabWords.ReadGuid(id, out _), Biography = FeedText.Of(biography) };
    }
}
