using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.C3voc;

/// <summary>Writes schedule.json of the c3voc format so that its JSON schema accepts it. Sessions and talks without a time are left out, because the
/// format requires one.</summary>
internal sealed partial class C3vocWriter(ExportContext context)
{
    internal static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private ProgrammeContent Programme => context.Programme;

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://c3voc.de/schedule/schema.json");
            json.WriteStartObject("generator");
            json.WriteString("name", FrabWords.Generator);
            json.WriteEndObject();
            json.WriteStartObject("schedule");
            json.WriteString("version", context.Version);
            json.WriteString("base_url", context.Address);
            WriteConference(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void WriteConference(Utf8JsonWriter json)
    {
        var @event = Programme.Event;
        var days = Programme.Sessions.Where(s => s.StartsAt is not null).GroupBy(s => s.Session.Day).OrderBy(d => d.Key).ToList();
        json.WriteStartObject("conference");
        json.WriteString("acronym", context.Acronym);
        json.WriteString("title", context.Text(@event.Name));
        json.WriteString("start", ExportContext.Iso(@event.StartsOn));
        json.WriteString("end", ExportContext.Iso(@event.EndsOn));
        json.WriteNumber("daysCount", days.Count);
        json.WriteString("timeslot_duration", "00:05");
        // The schema rejects zones such as Etc/GMT+5; the offsets of the entries carry the same information.
        if (SchemaZone().IsMatch(@event.TimeZone))
        {
            json.WriteString("time_zone_name", @event.TimeZone);
        }

        json.WriteString("url", $"{context.Address}/programme");
        json.WriteStartArray("tracks");
        foreach (var track in Programme.Tracks)
        {
            json.WriteStartObject();
            json.WriteString("name", context.Text(track.Name));
            json.WriteString("slug", Slug.Of(track.Code) is { Length: > 1 } slug ? slug : $"track-{track.Position}");
            json.WriteString("color", track.Colour);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rooms");
        foreach (var room in Programme.Rooms)
        {
            json.WriteStartObject();
            json.WriteString("name", context.Text(room.Name));
            json.WriteString("guid", room.ExternalId ?? room.Id);
            if (room.Equipment.Length > 0)
            {
                json.WriteString("description", room.Equipment);
            }

            if (room.Capacity is { } capacity)
            {
                json.WriteNumber("capacity", capacity);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("days");
        foreach (var (day, index) in days.Select((d, i) => (d, i)))
        {
            WriteDay(json, index + 1, day.Key, [.. day]);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteDay(Utf8JsonWriter json, int index, DateOnly date, List<SessionContent> sessions)
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("date", ExportContext.Iso(date));
        json.WriteString("day_start", context.Iso(sessions.Min(s => s.StartsAt!.Value)));
        json.WriteString("day_end", context.Iso(sessions.Max(s => s.EndsAt!.Value)));
        json.WriteStartObject("rooms");
        // Rooms of the same name share a list, because a JSON object cannot contain a name twice.
        var rooms = Programme.Rooms.Select(r => (Guid?)r.Id).Append(null).GroupBy(id => id is null ? "" : context.RoomName(id))
            .Select(r => (Name: r.Key, Sessions: sessions.Where(s => r.Contains(s.Session.RoomId)).ToList()));
        foreach (var (name, inRoom) in rooms.Where(r => r.Sessions.Count > 0))
        {
            json.WriteStartArray(name);
            foreach (var content in inRoom)
            {
                if (content.Talks.Count == 0)
                {
                    WriteEvent(json, content, null);
                }

                foreach (var talk in content.Talks.Where(t => t.StartsAt is not null))
                {
                    WriteEvent(json, content, talk);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, SessionContent content, TalkContent? talk)
    {
        var session = content.Session;
        var guid = talk?.ExternalId ?? session.ExternalId;
        var startsAt = talk?.StartsAt ?? content.StartsAt!.Value;
        var minutes = talk?.DurationMinutes ?? session.DurationMinutes;
        var id = context.Id(guid, talk?.ForeignId);
        var slug = talk?.Slug ?? Slug.Of(context.Text(session.Title));
        json.WriteStartObject();
        json.WriteString("guid", guid);
        json.WriteNumber("id", id);
        json.WriteString("date", context.Iso(startsAt));
        json.WriteString("start", context.Clock(startsAt));
        json.WriteString("end", context.Iso(startsAt.AddMinutes(minutes)));
        json.WriteString("duration", $"{minutes / 60:00}:{minutes % 60:00}");
        json.WriteString("room", context.RoomName(session.RoomId));
        json.WriteString("slug", $"{context.Acronym}-{id}-{slug}".Trim('-'));
        json.WriteString("url", talk is null ? $"{context.Address}/programme?day={ExportContext.Iso(session.Day)}#{guid}" : $"{context.Address}/programme/{slug}");
        json.WriteString("title", context.Title(content, talk));
        json.WriteString("subtitle", talk is null ? "" : context.Text(talk.Subtitle, talk));
        json.WriteString("track", context.TrackName(session.TrackId) is { Length: > 0 } track ? track : null);
        json.WriteString("type", talk is null ? FrabWords.Write(session.Kind) : context.Type(talk.Kind, talk.TypeId));
        json.WriteString("language", talk is { Languages.Count: > 0 } ? string.Join(", ", talk.Languages) : null);
        json.WriteString("abstract", talk?.Abstract is null ? "" : PlainText.ToFeed(context.Text(talk.Abstract, talk)));
        json.WriteString("description", "");
        json.WriteBoolean("do_not_record", talk?.DoNotRecord ?? false);
        json.WriteStartArray("persons");
        foreach (var person in talk?.Speakers ?? [])
        {
            WritePerson(json, person);
        }

        json.WriteEndArray();
        json.WriteStartArray("links");
        WriteLinks(json, content, talk);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePerson(Utf8JsonWriter json, SpeakerPart person)
    {
        json.WriteStartObject();
        json.WriteString("guid", person.SpeakerId);
        json.WriteString("name", person.Written);
        json.WriteString("url", $"{context.Address}/programme/speakers/{person.Slug}");
        WriteIfSaid(json, "affiliation", person.Affiliation);
        WriteIfSaid(json, "country", person.Country);
        WriteIfSaid(json, "role", person.Role);
        WriteIfSaid(json, "biography", person.Biography is { } biography ? PlainText.ToFeed(context.Text(biography)) : null);
        json.WriteEndObject();
    }

    // The format cannot express sessions with several talks. A link to the session names it, for readers and for our own import.
    private void WriteLinks(Utf8JsonWriter json, SessionContent content, TalkContent? talk)
    {
        if (talk is not null && !content.IsSingleTalk)
        {
            WriteLink(json, "related", context.SessionAddress(content.Session, "session"), context.Text(content.Session.Title));
            foreach (var chair in content.Chairs)
            {
                WriteLink(json, "related", $"{context.Address}/programme/speakers/{chair.Slug}?eventshub=chair#{chair.SpeakerId}", chair.Written);
            }
        }

        foreach (var link in talk?.Links ?? [])
        {
            WriteLink(json, "web", link.Url, link.Title);
        }
    }

    private static void WriteLink(Utf8JsonWriter json, string type, string url, string title)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        // URLs that people typed may contain characters outside ASCII, which the schema does not accept.
        json.WriteString("url", url.All(char.IsAscii) && Uri.IsWellFormedUriString(url, UriKind.Absolute) ? url : ExportContext.InAscii(new(url)));
        json.WriteString("title", title);
        json.WriteEndObject();
    }

    internal static void WriteIfSaid(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    [GeneratedRegex("^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$")]
    private static partial Regex SchemaZone();
}
