using System.Text;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>Writes frab's schedule.xml so that the official schema accepts it. Sessions and talks without a time are left out, because the format
/// requires one.</summary>
internal sealed class FrabWriter(ExportContext context)
{
    private ProgrammeContent Programme => context.Programme;

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            Schedule().Save(xml);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private XDocument Schedule()
    {
        var @event = Programme.Event;
        // Apps combine the date of the day with the time of the entry and ignore offsets, so entries after midnight are listed under the calendar date
        // on which they begin.
        var days = Programme.Sessions.SelectMany(Entries).GroupBy(e => DateOnly.FromDateTime(context.Local(e.StartsAt).DateTime)).OrderBy(d => d.Key).ToList();
        return new(new XElement("schedule",
            new XElement("generator", new XAttribute("name", FrabWords.Generator)),
            new XElement("url", $"{context.Address}/programme.xml"),
            new XElement("version", Clean(context.Version)),
            new XElement("conference",
                new XElement("acronym", context.Acronym),
                new XElement("title", Clean(context.Text(@event.Name))),
                new XElement("start", ExportContext.Iso(@event.StartsOn)),
                new XElement("end", ExportContext.Iso(@event.EndsOn)),
                new XElement("days", days.Count),
                new XElement("timeslot_duration", "00:05"),
                new XElement("base_url", context.Address),
                new XElement("time_zone_name", @event.TimeZone),
                Programme.Tracks.Select(t => new XElement("track", new XAttribute("name", Clean(context.Text(t.Name))), new XAttribute("color", t.Colour)))),
            days.Count == 0 ? EmptyDay() : days.Select((day, index) => Day(index + 1, day.Key, [.. day]))));
    }

    // The schema requires at least one day.
    private XElement EmptyDay() => Day(1, Programme.Event.StartsOn, []);

    private XElement Day(int index, DateOnly date, List<Entry> entries)
    {
        var start = entries.Select(e => e.StartsAt).DefaultIfEmpty(EventTime.ToUtc(date, new(9, 0), Programme.Event.TimeZone)).Min();
        var end = entries.Select(e => e.StartsAt.AddMinutes(e.Minutes)).DefaultIfEmpty(EventTime.ToUtc(date, new(18, 0), Programme.Event.TimeZone)).Max();
        var inRoom = entries.ToLookup(e => e.Content.Session.RoomId);
        // Unused rooms are listed too, so that a later import restores them in order.
        var rooms = Programme.Rooms.Select(r => (Guid?)r.Id).Append(null).Where(id => id is not null || inRoom.Contains(null));
        return new("day",
            new XAttribute("index", index), new XAttribute("date", ExportContext.Iso(date)), new XAttribute("start", context.Iso(start)), new XAttribute("end", context.Iso(end)),
            rooms.Select(room => new XElement("room",
                new XAttribute("name", Clean(context.RoomName(room))),
                Programme.Room(room) is { } known ? new XAttribute("guid", known.ExternalId ?? known.Id) : null,
                inRoom[room].Select(e => Event(e, date)))));
    }

    private static IEnumerable<Entry> Entries(SessionContent content) => content.StartsAt is not { } startsAt ? []
        : content.Talks.Count == 0 ? [new(content, null, startsAt, content.Session.DurationMinutes)]
        : content.Talks.Where(t => t.StartsAt is not null).Select(t => new Entry(content, t, t.StartsAt!.Value, t.DurationMinutes));

    private XElement Event(Entry entry, DateOnly date)
    {
        var (content, talk, startsAt, minutes) = entry;
        var element = Event(content, talk, startsAt, minutes);
        if (talk is not null)
        {
            element.Add(
                new XElement("subtitle", Clean(context.Text(talk.Subtitle, talk))),
                new XElement("language", string.Join(", ", talk.Languages)),
                new XElement("description"),
                new XElement("recording", new XElement("license"), new XElement("optout", talk.DoNotRecord)),
                new XElement("persons", talk.Speakers.Select(s => new XElement("person",
                    ExportContext.Number(s.ForeignId) is { } id ? new XAttribute("id", id) : null, new XAttribute("guid", s.SpeakerId), Clean(s.Written)))));
            element.Element("abstract")!.Value = Clean(PlainText.ToFeed(context.Text(talk.Abstract!, talk)));
        }

        element.Add(new XElement("links", Links(content, talk, date)));
        return element;
    }

    private XElement Event(SessionContent content, TalkContent? talk, DateTime startsAt, int minutes)
    {
        var session = content.Session;
        var guid = talk?.ExternalId ?? session.ExternalId;
        var id = context.Id(guid, talk?.ForeignId);
        var slug = talk?.Slug ?? Slug.Of(context.Text(session.Title));
        return new("event",
            new XAttribute("guid", guid), new XAttribute("id", id),
            new XElement("date", context.Iso(startsAt)),
            new XElement("start", context.Clock(startsAt)),
            new XElement("duration", $"{minutes / 60:00}:{minutes % 60:00}"),
            new XElement("room", Clean(context.RoomName(session.RoomId))),
            new XElement("slug", $"{context.Acronym}-{id}-{slug}"),
            new XElement("url", $"{context.Address}/programme/{slug}"),
            new XElement("title", Clean(context.Title(content, talk))),
            new XElement("track", Clean(context.TrackName(session.TrackId))),
            new XElement("type", Clean(talk is null ? FrabWords.Write(session.Kind) : context.Type(talk.Kind, talk.TypeId))),
            new XElement("abstract"));
    }

    // The format cannot express sessions with several talks. A link to the session names it, for readers and for our own import.
    private IEnumerable<XElement> Links(SessionContent content, TalkContent? talk, DateOnly date)
    {
        var session = content.Session;
        var href = $"{context.Address}/programme?day={ExportContext.Iso(session.Day)}#{session.ExternalId}";
        if (session.Day != date)
        {
            yield return Link("day", href, ExportContext.Iso(session.Day));
        }

        if (talk is not null && !content.IsSingleTalk)
        {
            yield return Link("session", href, context.Text(session.Title));
            foreach (var chair in content.Chairs)
            {
                yield return Link("chair", $"{context.Address}/programme/speakers/{chair.Slug}#{chair.SpeakerId}", chair.Written);
            }
        }

        foreach (var link in talk?.Links ?? [])
        {
            yield return new XElement("link", new XAttribute("href", Clean(link.Url)), Clean(link.Title));
        }
    }

    private static XElement Link(string type, string href, string text) => new("link",
        new XAttribute("href", href), new XAttribute("type", type), new XAttribute("service", FrabWords.Service), Clean(text));

    // Characters that XML does not allow would make the whole file unreadable.
    private static string Clean(string text) => new([.. text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1]) || i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))]);

    private sealed record Entry(SessionContent Content, TalkContent? Talk, DateTime StartsAt, int Minutes);
}
