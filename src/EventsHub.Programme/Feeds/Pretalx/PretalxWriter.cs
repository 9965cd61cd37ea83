using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.C3voc;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.Pretalx;

/// <summary>Writes the programme as JSON in the style of the pretalx API: talks with slots, speakers, rooms, tracks and types. Properties that pretalx
/// does not have are added under their own names: guid, session, board, links, role, affiliation, country.</summary>
internal sealed class PretalxWriter(ExportContext context)
{
    private ProgrammeContent Programme => context.Programme;

    private string MainLanguage => Programme.Event.MainLanguage;

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, C3vocWriter.Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("generator");
            json.WriteString("name", FrabWords.Generator);
            json.WriteEndObject();
            WriteEvent(json, Programme.Event);
            WriteRooms(json);
            WriteTracks(json);
            WriteTypes(json);
            WriteSpeakers(json);
            json.WriteStartArray("talks");
            foreach (var content in Programme.Sessions)
            {
                foreach (var talk in content.Talks)
                {
                    WriteTalk(json, content, talk);
                }
            }

            foreach (var talk in Programme.Waiting)
            {
                WriteTalk(json, null, talk);
            }

            json.WriteEndArray();
            json.WriteStartArray("breaks");
            foreach (var content in Programme.Sessions.Where(s => s.Talks.Count == 0))
            {
                WriteBreak(json, content);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private void WriteEvent(Utf8JsonWriter json, HostedEvent @event)
    {
        json.WriteStartObject("event");
        json.WriteString("slug", context.Acronym);
        WriteAll(json, "name", @event.Name);
        json.WriteString("date_from", ExportContext.Iso(@event.StartsOn));
        json.WriteString("date_to", ExportContext.Iso(@event.EndsOn));
        json.WriteString("timezone", @event.TimeZone);
        json.WriteString("url", context.Address);
        json.WriteString("version", context.Version);
        json.WriteEndObject();
    }

    private void WriteRooms(Utf8JsonWriter json)
    {
        json.WriteStartArray("rooms");
        foreach (var (room, index) in Programme.Rooms.Select((r, i) => (r, i)))
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            json.WriteString("guid", room.ExternalId ?? room.Id);
            WriteAll(json, "name", room.Name);
            C3vocWriter.WriteIfSaid(json, "description", room.Equipment);
            if (room.Capacity is { } capacity)
            {
                json.WriteNumber("capacity", capacity);
            }

            json.WriteNumber("position", index);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTracks(Utf8JsonWriter json)
    {
        json.WriteStartArray("tracks");
        foreach (var (track, index) in Programme.Tracks.Select((t, i) => (t, i)))
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            WriteAll(json, "name", track.Name);
            json.WriteString("color", track.Colour);
            json.WriteNumber("position", index);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTypes(Utf8JsonWriter json)
    {
        json.WriteStartArray("submission_types");
        foreach (var (type, index) in Programme.TalkTypes.Select((t, i) => (t, i)))
        {
            json.WriteStartObject();
            json.WriteNumber("id", index + 1);
            WriteAll(json, "name", type.Name);
            json.WriteString("kind", FrabWords.Write(type.Kind));
            json.WriteNumber("default_duration", type.DurationMinutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSpeakers(Utf8JsonWriter json)
    {
        json.WriteStartArray("speakers");
        foreach (var person in Programme.People)
        {
            WriteSpeaker(json, person, isPart: false);
        }

        json.WriteEndArray();
    }

    private void WriteSpeaker(Utf8JsonWriter json, SpeakerPart person, bool isPart)
    {
        json.WriteStartObject();
        json.WriteString("code", ExportContext.PersonCode(person.SpeakerId, person.ForeignId));
        json.WriteString("guid", person.SpeakerId);
        json.WriteString("name", person.Written);
        C3vocWriter.WriteIfSaid(json, "affiliation", person.Affiliation);
        C3vocWriter.WriteIfSaid(json, "country", person.Country);
        if (!isPart)
        {
            Write(json, "biography", person.Biography ?? new(), MainLanguage);
        }
        else
        {
            C3vocWriter.WriteIfSaid(json, "role", person.Role);
        }

        json.WriteEndObject();
    }

    private void WriteTalk(Utf8JsonWriter json, SessionContent? content, TalkContent talk)
    {
        var locale = FeedTalk.LanguageOf(talk.Languages, Programme.Event);
        json.WriteStartObject();
        json.WriteString("code", context.Code(talk.ExternalId, talk.ForeignId));
        json.WriteString("guid", talk.ExternalId);
        json.WriteStartArray("speakers");
        foreach (var person in talk.Speakers)
        {
            WriteSpeaker(json, person, isPart: true);
        }

        json.WriteEndArray();
        Write(json, "title", talk.Title, locale);
        Write(json, "subtitle", talk.Subtitle, locale);
        WriteAll(json, "submission_type", Programme.TalkType(talk.TypeId)?.Name ?? LocalizedText.Of(MainLanguage, FrabWords.Write(talk.Kind)));
        json.WriteString("kind", FrabWords.Write(talk.Kind));
        WriteTrack(json, content);
        json.WriteString("state", ExportContext.IsCancelled(content, talk) ? "canceled" : "confirmed");
        Write(json, "abstract", talk.Abstract ?? new(), locale);
        json.WriteNumber("duration", talk.DurationMinutes);
        json.WriteString("content_locale", locale);
        json.WriteStartArray("languages");
        talk.Languages.ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteBoolean("do_not_record", talk.DoNotRecord);
        json.WriteBoolean("is_talk", true);
        json.WriteString("board", talk.Board ?? "");
        if (content is not null)
        {
            json.WriteString("day", ExportContext.Iso(content.Session.Day));
            WriteSlot(json, content, talk.StartsAt, talk.DurationMinutes);
        }

        json.WriteStartArray("links");
        foreach (var link in talk.Links ?? [])
        {
            json.WriteStartObject();
            json.WriteString("title", link.Title);
            json.WriteString("url", link.Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (content is { IsSingleTalk: false })
        {
            json.WriteStartObject("session");
            json.WriteString("guid", content.Session.ExternalId);
            WriteAll(json, "title", content.Session.Title);
            json.WriteStartArray("chairs");
            foreach (var chair in content.Chairs)
            {
                WriteSpeaker(json, chair, isPart: true);
            }

            json.WriteEndArray();
            json.WriteString("kind", FrabWords.Write(content.Session.Kind));
            json.WriteString("state", ExportContext.IsCancelled(content, null) ? "canceled" : "confirmed");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteBreak(Utf8JsonWriter json, SessionContent content)
    {
        json.WriteStartObject();
        json.WriteString("guid", content.Session.ExternalId);
        WriteAll(json, "title", content.Session.Title);
        json.WriteString("kind", FrabWords.Write(content.Session.Kind));
        WriteTrack(json, content);
        json.WriteString("state", ExportContext.IsCancelled(content, null) ? "canceled" : "confirmed");
        json.WriteNumber("duration", content.Session.DurationMinutes);
        json.WriteString("day", ExportContext.Iso(content.Session.Day));
        WriteSlot(json, content, content.StartsAt, content.Session.DurationMinutes);
        json.WriteEndObject();
    }

    private void WriteTrack(Utf8JsonWriter json, SessionContent? content)
    {
        if (Programme.Track(content?.Session.TrackId) is { } track)
        {
            WriteAll(json, "track", track.Name);
        }
        else
        {
            json.WriteNull("track");
        }
    }

    private void WriteSlot(Utf8JsonWriter json, SessionContent content, DateTime? startsAt, int minutes)
    {
        json.WriteStartObject("slot");
        if (Programme.Room(content.Session.RoomId) is { } room)
        {
            json.WriteNumber("room_id", Programme.Rooms.ToList().IndexOf(room) + 1);
            WriteAll(json, "room", room.Name);
        }

        if (startsAt is { } start)
        {
            json.WriteString("start", context.Iso(start));
            json.WriteString("end", context.Iso(start.AddMinutes(minutes)));
        }

        json.WriteEndObject();
    }

    // Like pretalx: a string if the text is only in the language of the talk, otherwise an object with one property per language.
    private void Write(Utf8JsonWriter json, string name, LocalizedText text, string locale)
    {
        if (context.Language is { } language)
        {
            json.WriteString(name, Safe(name, text.In(language, MainLanguage)));
        }
        else if (text.All.Count == 0 || text.All.Count == 1 && text.All.ContainsKey(locale))
        {
            json.WriteString(name, Safe(name, text.In(locale)));
        }
        else
        {
            WriteAll(json, name, text);
        }
    }

    private void WriteAll(Utf8JsonWriter json, string name, LocalizedText text)
    {
        if (context.Language is { } language)
        {
            json.WriteString(name, Safe(name, text.In(language, MainLanguage)));
            return;
        }

        json.WriteStartObject(name);
        foreach (var (tag, words) in text.All)
        {
            json.WriteString(tag, Safe(name, words));
        }

        json.WriteEndObject();
    }

    // Only long texts are checked for HTML on import, so only these need encoding.
    private static string Safe(string name, string words) => name is "abstract" or "biography" ? PlainText.ToFeed(words) : words;
}
