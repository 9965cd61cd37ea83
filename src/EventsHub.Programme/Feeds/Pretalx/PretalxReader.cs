using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Pretalx;

/// <summary>Reads JSON of the pretalx API leniently, whether organised as lists or by day, time and room. Also reads the lists of sessions, speakers,
/// rooms and types that conference websites derive from it, with texts in several languages side by side.</summary>
internal sealed class PretalxReader(JsonElement root, Feed feed)
{
    private readonly Dictionary<string, FeedRoom> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _tracks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonElement> _speakers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _languages = [];

    private FeedFindings Findings => feed.Findings;

    /// <exception cref="ValidationFailedException">The file contains no programme entry.</exception>
    public void Read(Texts texts)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            feed.Title = Localized(root.Get("event") ?? default, "name")?.Any();
            ReadRooms();
            ReadTypes();
            foreach (var speaker in root.Get("speakers").Items().Where(s => s.ValueKind == JsonValueKind.Object))
            {
                if (speaker.Text("code", "id") is { } code)
                {
                    _speakers[code] = speaker;
                }
            }
        }

        feed.People.AddRange(_speakers.Values.Select(Person).OfType<FeedPerson>());
        Walk(root, null, 0);
        if (feed.Items.Count == 0 && !IsEmptyList())
        {
            throw new ValidationFailedException("File", texts["This JSON file holds no programme that is known here: neither a c3voc schedule nor sessions as pretalx gives them."]);
        }
    }

    private bool IsEmptyList() => root.ValueKind == JsonValueKind.Object && root.Get("talks", "sessions", "submissions", "results") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    private void ReadRooms()
    {
        foreach (var room in root.Get("rooms").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            if (Localized(room, "name") is { IsEmpty: false } name)
            {
                var read = new FeedRoom(name) { Guid = FrabWords.ReadGuid(room.Text("guid"), out _), Capacity = room.Number("capacity"), Equipment = Localized(room, "description")?.Any() };
                feed.Rooms.Add(read);
                foreach (var key in new[] { room.Text("id"), room.Text("guid") }.OfType<string>())
                {
                    _rooms[key] = read;
                }
            }
        }
    }

    private void ReadTypes()
    {
        foreach (var track in root.Get("tracks").Items().Concat(root.Get("session_types").Items()).Where(t => t.ValueKind == JsonValueKind.Object))
        {
            // Sites in the style of COSCUP use session types for what we call tracks.
            if (Localized(track, "name") is { IsEmpty: false } name)
            {
                feed.Tracks.Add(new(name, track.Text("color")));
                _tracks[track.Text("id") ?? name.Any()] = name;
            }
        }

        foreach (var type in root.Get("submission_types").Items().Where(t => t.ValueKind == JsonValueKind.Object))
        {
            if (Localized(type, "name") is { IsEmpty: false } name)
            {
                feed.Types.Add(new(name, FrabWords.ReadKind(type.Text("kind")) is { } kind && type.Text("kind") is not null ? kind : null, type.Number("default_duration")));
            }
        }
    }

    // Every object with a title is an entry, wherever it is nested; names of enclosing objects may be dates.
    private void Walk(JsonElement element, DateOnly? day, int depth)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Walk(item, day, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (IsEntry(element))
            {
                ReadEntry(element, day, null);
                return;
            }

            foreach (var part in element.EnumerateObject())
            {
                if (depth == 0 && part.Name is "speakers" or "rooms" or "session_types" or "tracks" or "submission_types" or "tags" or "event")
                {
                    continue;
                }

                var at = part.Name.Length == 10 ? FeedReading.Day(part.Name) ?? day : day;
                if (at is not null && part.Value.ValueKind == JsonValueKind.Object && IsEntry(part.Value) && part.Value.Get("slot", "start") is null
                    && int.TryParse(part.Name, out var minutes) && minutes is >= 0 and < Session.MaxMinutes)
                {
                    ReadEntry(part.Value, at, minutes);
                }
                else
                {
                    Walk(part.Value, at, depth + 1);
                }
            }
        }
    }

    private static bool IsEntry(JsonElement element) =>
        element.Get("title") is not null || element.Get("start") is not null && element.EnumerateObject().Any(p => Languages.IsKnown(p.Name) && p.Value.Get("title") is not null);

    private void ReadEntry(JsonElement entry, DateOnly? day, int? minuteOfDay)
    {
        var id = FeedReading.Short(entry.Text("code", "id"), 120);
        if (entry.Text("state") is "submitted" or "rejected" or "deleted" or "draft" || entry.Text("state") == "withdrawn" && entry.Get("slot") is null)
        {
            Findings.Add(Oddity.NotAccepted, Localized(entry, "title")?.Any() ?? id ?? "");
            return;
        }

        var title = Titles(entry, id, out var isCancelled);
        var slot = entry.Get("slot") ?? entry.Get("slots").Items().FirstOrDefault(entry);
        var (date, ends) = (FeedReading.Instant(slot.Text("start")), FeedReading.Instant(slot.Text("end")));
        var type = Localized(entry, "submission_type") ?? (entry.Get("submission_type") is { ValueKind: JsonValueKind.Object } nested ? Localized(nested, "name") : null);
        var isCoscup = entry.Get("submission_type") is null && _tracks.ContainsKey(entry.Text("type") ?? "");
        feed.Items.Add(new()
        {
            Guid = FrabWords.ReadGuid(entry.Text("guid"), out _),
            Id = id,
            Day = FeedReading.Day(entry.Text("day")) ?? day ?? (date is { } begins ? feed.DayOf(begins.DateTime) : null),
            Date = date,
            Start = date is null && minuteOfDay is { } minute ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute)) : null,
            Minutes = FeedReading.Minutes(entry.Number("duration") ?? (date is { } from && ends is { } to ? (int)(to - from).TotalMinutes : null), title.Any(), Findings),
            Room = Room(slot),
            Title = title,
            Subtitle = Localized(entry, "subtitle"),
            Abstract = Abstract(entry, title.Any()),
            Track = isCoscup ? _tracks[entry.Text("type")!] : Track(entry),
            Kind = FrabWords.ReadKind(entry.Text("kind")) is { } kind && entry.Text("kind") is not null ? kind : Kind(type, entry),
            Type = type,
            Languages = FrabWords.ReadLanguages(
                entry.Get("languages") is { ValueKind: JsonValueKind.Array } several ? string.Join(',', several.EnumerateArray().Select(l => l.AsText())) : entry.Text("content_locale", "language"),
                word => Findings.Add(Oddity.UnknownLanguage, word)),
            Persons = entry.Get("speakers") is { } speakers ? [.. ((JsonElement?)speakers).Items().Select(Person).OfType<FeedPerson>()] : null,
            Links = [.. Links(entry).OfType<TalkLink>()],
            DoNotRecord = entry.Flag("do_not_record"),
            IsCancelled = isCancelled || entry.Text("state") is "canceled" or "cancelled" or "withdrawn",
            Board = entry.Text("board"),
            Block = Block(entry),
            IsBlock = entry.Text("code") is null && entry.Get("speakers") is null ? true : entry.Flag("is_talk") is { } talk ? !talk : null,
        });
    }

    private LocalizedText Titles(JsonElement entry, string? id, out bool isCancelled)
    {
        var any = false;
        var said = Localized(entry, "title") ?? new();
        LocalizedText title = new(said.All.Select(t =>
        {
            var (words, cancelled) = FrabWords.ReadTitle(CleanText.Line(t.Value));
            any |= cancelled;
            return new KeyValuePair<string, string>(t.Key, FeedTalk.Cut(words)!);
        }));
        isCancelled = any;
        return title.IsEmpty ? FeedText.Of(FeedReading.Title("", id, Findings).Title) : title;
    }

    private static SessionKind? Kind(LocalizedText? type, JsonElement entry) =>
        type is not null ? type.All.Values.Select(FrabWords.ReadKind).FirstOrDefault(k => k is not null)
        // An entry without fields for speakers, description or code, listed among talks, is a break.
        : entry.Get("code", "speakers", "description", "abstract") is null ? SessionKind.Break
        : null;

    private FeedRoom? Room(JsonElement slot)
    {
        if (slot.Get("room_id") is { } id && _rooms.TryGetValue(id.AsText() ?? "", out var known))
        {
            return known;
        }

        if (slot.Get("room") is not { } room)
        {
            return null;
        }

        return room.AsText() is { } key && _rooms.TryGetValue(key, out known) ? known
            : room.ValueKind == JsonValueKind.Object && room.Get("name") is not null ? Localized(room, "name") is { IsEmpty: false } nested ? new(nested) : null
            : Localized(slot, "room") is { IsEmpty: false } name ? new(name) : null;
    }

    private LocalizedText Track(JsonElement entry) =>
        entry.Get("track") is { ValueKind: JsonValueKind.Object } track && track.Get("name") is not null ? Localized(track, "name") ?? new()
        : entry.Text("track") is { } key && _tracks.TryGetValue(key, out var known) ? known
        : Localized(entry, "track") ?? new();

    private LocalizedText? Abstract(JsonElement entry, string title)
    {
        var (teaser, whole) = (Localized(entry, "abstract", isLong: true), Localized(entry, "description", isLong: true));
        return teaser is null && whole is null ? null : new((teaser ?? new()).All.Keys.Union((whole ?? new()).All.Keys).Select(tag =>
            new KeyValuePair<string, string>(tag, FeedReading.Abstract(teaser?.All.GetValueOrDefault(tag), whole?.All.GetValueOrDefault(tag), title, Findings))));
    }

    private FeedPerson? Person(JsonElement said)
    {
        var person = said;
        if (said.AsText() is { } code && !_speakers.TryGetValue(code, out person))
        {
            Findings.Add(Oddity.UnknownSpeaker, code);
            return null;
        }

        var names = Localized(person, "name");
        var name = CleanText.Line(names.Any());
        if (name.Length == 0)
        {
            if (person.Text("code", "id") is not { } id)
            {
                return null;
            }

            name = $"#{id}";
            Findings.Add(Oddity.NoName, name);
        }

        // A Latin name next to one in another script is the second name shown on badges.
        var native = names?.All.Values.FirstOrDefault(n => n != name && !n.Any(char.IsAsciiLetter));
        return (native is null ? FeedReading.Person(name, Findings) : FeedReading.Person($"{native} ({name})", Findings)) with
        {
            Guid = FrabWords.ReadGuid(person.Text("guid"), out _),
            Id = FeedReading.Short(person.Text("code", "id"), 120),
            IsProfile = true,
            Affiliation = FeedReading.Short(person.Text("affiliation"), 300),
            Country = FeedReading.Country(person.Text("country")),
            Biography = (Localized(person, "biography", isLong: true) ?? Localized(person, "bio", isLong: true)
                ?? Localized(_speakers.GetValueOrDefault(person.Text("code") ?? ""), "biography", isLong: true)) is { } biography
                ? new(biography.All.Select(b => new KeyValuePair<string, string>(b.Key, FeedReading.Plain(b.Value, name, Findings))))
                : null,
            Role = FeedReading.Short(person.Text("role"), 500),
        };
    }

    private IEnumerable<TalkLink?> Links(JsonElement entry)
    {
        foreach (var resource in entry.Get("resources").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            yield return FeedReading.Link(resource.Text("resource", "url"), Localized(resource, "description")?.Any(), Findings);
        }

        foreach (var link in entry.Get("links").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            yield return FeedReading.Link(link.Text("url"), link.Text("title"), Findings);
        }

        foreach (var (key, title) in new[] { ("slide", "Slides"), ("record", "Recording"), ("co_write", "Notes"), ("qa", "Questions") })
        {
            yield return FeedReading.Link(entry.Text(key), title, Findings);
        }
    }

    private FeedBlock? Block(JsonElement entry) =>
        entry.Get("session") is { ValueKind: JsonValueKind.Object } session && FrabWords.ReadGuid(session.Text("guid"), out _) is { } guid && Localized(session, "title") is { IsEmpty: false } title
            ? new(guid, title, Chairs(session))
            {
                Kind = session.Text("kind") is { Length: > 0 } kind ? FrabWords.ReadKind(kind) : null,
                IsCancelled = session.Text("state") is "canceled",
            }
            : null;

    private List<FeedPerson>? Chairs(JsonElement session) =>
        session.Get("chairs") is { ValueKind: JsonValueKind.Array } chairs ? [.. ((JsonElement?)chairs).Items().Select(Person).OfType<FeedPerson>()]
        : session.Text("chair") is { } text ? [.. FeedReading.Chairs(text, Findings)]
        : null;

    // A string, an object with one property per language, or a string inside one object per language.
    private static LocalizedText? Localized(JsonElement element, string name, bool isLong = false)
    {
        Func<string, string> clean = isLong ? CleanText.Lines : CleanText.Line;
        if (element.Localized(clean, name) is { } direct)
        {
            return direct;
        }

        var beside = element.ValueKind != JsonValueKind.Object ? []
            : element.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object && Languages.IsKnown(p.Name) && p.Value.Get(name) is not null)
                .Select(p => new KeyValuePair<string, string>(p.Name, clean(p.Value.Text(name) ?? ""))).ToList();
        return beside.Count > 0 ? new(beside) : null;
    }
}
