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
    private readonly List<Found> _found = [];

    // What pretalx gives by number unless it is asked to expand it.
    private static readonly string[] Numbered = ["track", "submission_type", "room"];

    private readonly FeedReading _reading = new(feed);

    private FeedFindings Findings => feed.Findings;

    /// <exception cref="ValidationFailedException">The file contains no programme entry.</exception>
    public void Read(Texts texts)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            feed.IsOwn = root.Get("generator")?.Text("name") == FrabWords.Generator;
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

        Walk(root, null, 0);
        if (!feed.IsOwn && !_found.Exists(IsPretalx) && !IsEmptyList())
        {
            throw UnknownFile.Json(root, texts);
        }

        if (root.Text("next") is { Length: > 0 } next)
        {
            feed.IsOnePage = true;
            Findings.Add(Oddity.OnePage, next);
        }

        feed.People.AddRange(_speakers.Values.Select(Person).OfType<FeedPerson>());
        _found.ForEach(ReadEntry);
    }

    // Any list of titles with times might be a programme. These properties only pretalx has, and those who publish its data.
    private bool IsPretalx(Found found) => found.Slots.Count > 0 && found.Entry.Get("code") is not null
        || found.Entry.Get("code") is not null && found.Entry.Get("submission_type", "state", "slot", "slots", "speakers", "track", "duration", "content_locale") is not null
        || found.Entry.Get("start") is not null && root.ValueKind == JsonValueKind.Object && root.Get("sessions") is not null && root.Get("speakers", "rooms", "session_types") is not null;

    private bool IsEmptyList() => root.ValueKind == JsonValueKind.Object && root.Get("talks", "sessions", "submissions", "results") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0;

    private void ReadRooms()
    {
        foreach (var room in root.Get("rooms").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            if (Localized(room, "name") is { IsEmpty: false } name)
            {
                var read = new FeedRoom(name) { Guid = FrabWords.ReadGuid(room.Text("guid", "uuid"), out _), Capacity = room.Number("capacity"), Equipment = Localized(room, "description")?.Any() };
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

    // Every object with a title is an entry, wherever it is nested; names of enclosing objects may be dates. Slots of the schedule hold their entry, or are breaks.
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
            if (IsSlot(element))
            {
                AddSlot(element);
                return;
            }

            if (IsEntry(element))
            {
                _found.Add(new(element, day, null, Slots(element)));
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
                    _found.Add(new(part.Value, at, minutes, Slots(part.Value)));
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

    private static bool IsSlot(JsonElement element) => element.TryGetProperty("submission", out _) && element.Get("start", "room") is not null;

    private static List<JsonElement> Slots(JsonElement entry) => entry.Get("slot") is { ValueKind: JsonValueKind.Object } slot ? [slot] : [.. entry.Get("slots").Objects()];

    private void AddSlot(JsonElement slot)
    {
        var submission = slot.Get("submission");
        if (submission is not { ValueKind: JsonValueKind.Object } entry)
        {
            _found.Add(new(submission?.AsText() is { } code ? JsonSerializer.SerializeToElement(new { code }) : Break(slot), null, null, [slot]));
        }
        else if (_found.Find(f => f.Entry.Text("code") is { } known && known == entry.Text("code")) is { } found)
        {
            found.Slots.Add(slot);
        }
        else
        {
            _found.Add(new(entry, null, null, [slot]));
        }
    }

    // A slot without a submission is a break, whose title stands in its description.
    private static JsonElement Break(JsonElement slot) => JsonSerializer.SerializeToElement(new { title = slot.Get("description"), duration = slot.Get("duration") });

    private void ReadEntry(Found found)
    {
        var (id, slots) = (FeedReading.Id(found.Entry.Text("code", "id")), found.Slots.OrderBy(s => FeedReading.Instant(s.Text("start")) ?? DateTimeOffset.MaxValue).ToList());
        if (slots.Count > 1)
        {
            Findings.Add(Oddity.SecondSlot, Localized(found.Entry, "title")?.Any() ?? id ?? "");
        }

        // The first slot is the talk itself; the others are known by their number.
        ReadEntry(found, id, slots.Count > 0 ? slots[0] : null);
        for (var i = 1; i < slots.Count; i++)
        {
            ReadEntry(found, id is null ? null : FeedReading.Id($"{id}#{i + 1}"), slots[i]);
        }
    }

    private void ReadEntry(Found found, string? id, JsonElement? ofSlots)
    {
        var (entry, day, minuteOfDay) = (found.Entry, found.Day, found.MinuteOfDay);
        if (entry.Text("state") is "submitted" or "rejected" or "deleted" or "draft" || entry.Text("state") == "withdrawn" && entry.Get("slot") is null)
        {
            Findings.Add(Oddity.NotAccepted, Localized(entry, "title")?.Any() ?? id ?? "");
            return;
        }

        var title = Titles(entry, id, out var isCancelled);
        var slot = ofSlots ?? entry;
        var isPlacedElsewhere = ofSlots is null && entry.Get("slots").Items().Any();
        NoteNumbers(entry, isPlacedElsewhere);
        var (date, ends) = (FeedReading.Instant(slot.Text("start")), FeedReading.Instant(slot.Text("end")));
        var type = IsNumber(entry.Get("submission_type")) ? null : entry.Get("submission_type") is { ValueKind: JsonValueKind.Object } nested && nested.Get("name") is not null ? Localized(nested, "name") : Localized(entry, "submission_type");
        var isCoscup = entry.Get("submission_type") is null && _tracks.ContainsKey(entry.Text("type") ?? "");
        feed.Items.Add(new()
        {
            Guid = FrabWords.ReadGuid(entry.Text("guid"), out _) is { } guid && (ofSlots is null || found.Slots.Count < 2) ? guid : null,
            Id = id,
            IsPlacedElsewhere = isPlacedElsewhere,
            Day = FeedReading.Day(entry.Text("day")) ?? day,
            Date = date,
            Start = date is null && minuteOfDay is { } minute ? TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minute)) : null,
            Minutes = _reading.Minutes(entry.Number("duration") ?? (date is { } from && ends is { } to ? (int)(to - from).TotalMinutes : null), title.Any()),
            Room = Room(slot),
            Title = title,
            Subtitle = Localized(entry, "subtitle"),
            Abstract = Abstract(entry, title.Any()),
            Track = isCoscup ? _tracks[entry.Text("type")!] : Track(entry),
            Kind = FrabWords.ReadKind(entry.Text("kind")) is { } kind && entry.Text("kind") is not null ? kind : Kind(type, entry),
            Type = type,
            Languages = _reading.Languages(
                entry.Get("languages") is { ValueKind: JsonValueKind.Array } several ? string.Join(',', several.EnumerateArray().Select(l => l.AsText())) : entry.Text("content_locale", "language"), title.Any()),
            Persons = Persons(entry),
            Links = [.. Links(entry).OfType<TalkLink>()],
            DoNotRecord = entry.Flag("do_not_record"),
            IsCancelled = isCancelled || entry.Text("state") is "canceled" or "cancelled" or "withdrawn",
            Board = entry.Get("board") is null ? null : _reading.Short(entry.Text("board"), 40) ?? "",
            Block = Block(entry),
            IsBlock = entry.Text("code") is null && entry.Get("speakers") is null ? true : entry.Flag("is_talk") is { } talk ? !talk : null,
        });
    }

    // Speakers of whom the file gives only codes are not said at all.
    private List<FeedPerson>? Persons(JsonElement entry) => entry.Get("speakers") is not { } speakers || AreCodes(speakers) ? null : [.. ((JsonElement?)speakers).Items().Select(Person).OfType<FeedPerson>()];

    private bool AreCodes(JsonElement? speakers) => _speakers.Count == 0 && speakers.Items().ToList() is { Count: > 0 } codes && codes.TrueForAll(c => c.AsText() is not null);

    private static bool IsNumber(JsonElement? value) => value is { ValueKind: JsonValueKind.Number };

    private void NoteNumbers(JsonElement entry, bool hasSlots)
    {
        if (hasSlots)
        {
            Findings.Add(Oddity.ByNumber, $"slots {string.Join(", ", entry.Get("slots").Items().Select(s => s.AsText()))}");
        }

        foreach (var name in Numbered.Where(name => IsNumber(entry.Get(name)) && !_tracks.ContainsKey(entry.Text(name)!) && !_rooms.ContainsKey(entry.Text(name)!)))
        {
            Findings.Add(Oddity.ByNumber, $"{name} {entry.Text(name)}");
        }

        if (AreCodes(entry.Get("speakers")))
        {
            Findings.Add(Oddity.ByNumber, $"speakers {string.Join(", ", entry.Get("speakers").Items().Select(s => s.AsText()))}");
        }
    }

    private LocalizedText Titles(JsonElement entry, string? id, out bool isCancelled)
    {
        var any = false;
        var said = Localized(entry, "title") ?? new();
        LocalizedText title = new(said.All.Select(t =>
        {
            var (words, cancelled) = _reading.OptionalTitle(t.Value);
            any |= cancelled;
            return new KeyValuePair<string, string>(t.Key, words);
        }));
        isCancelled = any;
        return title.IsEmpty ? FeedText.Of(_reading.Title("", id).Title) : title;
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
            : IsNumber(room) ? null
            : room.ValueKind == JsonValueKind.Object && room.Get("name") is not null ? Localized(room, "name") is { IsEmpty: false } nested ? new(nested) { Guid = FrabWords.ReadGuid(room.Text("guid", "uuid"), out _) } : null
            : Localized(slot, "room") is { IsEmpty: false } name ? new(name) : null;
    }

    // A number that the file does not explain says nothing.
    private LocalizedText? Track(JsonElement entry) =>
        entry.Get("track") is { ValueKind: JsonValueKind.Object } track && track.Get("name") is not null ? Localized(track, "name") ?? new()
        : entry.Text("track") is { } key && _tracks.TryGetValue(key, out var known) ? known
        : IsNumber(entry.Get("track")) ? null
        : Localized(entry, "track") ?? new();

    private LocalizedText? Abstract(JsonElement entry, string title)
    {
        var (teaser, whole) = (Localized(entry, "abstract", isLong: true), Localized(entry, "description", isLong: true));
        return teaser is null && whole is null ? null : new((teaser ?? new()).All.Keys.Union((whole ?? new()).All.Keys).Select(tag =>
            new KeyValuePair<string, string>(tag, _reading.Abstract(teaser?.All.GetValueOrDefault(tag), whole?.All.GetValueOrDefault(tag), title))));
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
        return (native is null ? _reading.Person(name) : _reading.Person(native, name)) with
        {
            Guid = FrabWords.ReadGuid(person.Text("guid"), out _),
            Id = FeedReading.Id(person.Text("code", "id")),
            IsProfile = true,
            Affiliation = _reading.Short(person.Text("affiliation"), 300),
            Country = _reading.Country(person.Text("country")),
            Biography = (Localized(person, "biography", isLong: true) ?? Localized(person, "bio", isLong: true)
                ?? Localized(_speakers.GetValueOrDefault(person.Text("code") ?? ""), "biography", isLong: true)) is { } biography
                ? new(biography.All.Select(b => new KeyValuePair<string, string>(b.Key, _reading.Plain(b.Value, name))))
                : null,
            Role = _reading.Short(person.Text("role"), 500),
        };
    }

    private IEnumerable<TalkLink?> Links(JsonElement entry)
    {
        foreach (var resource in entry.Get("resources").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            yield return _reading.Link(resource.Text("resource", "url"), Localized(resource, "description")?.Any());
        }

        foreach (var link in entry.Get("links").Items().Where(r => r.ValueKind == JsonValueKind.Object))
        {
            yield return _reading.Link(link.Text("url"), link.Text("title"));
        }

        foreach (var (key, title) in new[] { ("slide", "Slides"), ("record", "Recording"), ("co_write", "Notes"), ("qa", "Questions") })
        {
            yield return _reading.Link(entry.Text(key), title);
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
        : session.Text("chair") is { } text ? [.. _reading.Chairs(text)]
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

    /// <param name="Entry">The entry.</param>
    /// <param name="Day">The day that it is listed under.</param>
    /// <param name="MinuteOfDay">The minute that it is listed under.</param>
    /// <param name="Slots">Where it takes place, when the file gives more than numbers.</param>
    private sealed record Found(JsonElement Entry, DateOnly? Day, int? MinuteOfDay, List<JsonElement> Slots);
}
