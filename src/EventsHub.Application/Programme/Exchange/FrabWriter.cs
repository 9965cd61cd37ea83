using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Application.Events;
using EventsHub.Domain.Common;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Writes frab's schedule.xml so that the official schema accepts it. What has no time yet is not in it: the format has no place for that.</summary>
internal sealed class FrabWriter(ProgrammeContent programme, string? language, string address)
{
    private readonly HashSet<int> _ids = [];
    private readonly string _acronym = Acronym(programme.Event.Code);
    private readonly string _zone = programme.Event.TimeZone;

    /// <summary>The file.</summary>
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
        var scheduled = programme.Sessions.Where(s => s.Session.StartsAt is not null).ToList();
        // Numbers that other systems gave come first, so that a made-up one never takes theirs.
        foreach (var id in scheduled.SelectMany(s => s.Talks).Select(t => Number(t.ForeignId)).OfType<int>())
        {
            _ids.Add(id);
        }

        var @event = programme.Event;
        var days = scheduled.GroupBy(s => s.Session.Day).OrderBy(d => d.Key).ToList();
        return new(new XElement("schedule",
            new XElement("generator", new XAttribute("name", "EventsHub")),
            new XElement("url", $"{address}/programme.xml"),
            new XElement("version", Clean(programme.Release?.Version ?? "draft")),
            new XElement("conference",
                new XElement("acronym", _acronym),
                new XElement("title", Clean(Text(@event.Name, null))),
                new XElement("start", Iso(@event.StartsOn)),
                new XElement("end", Iso(@event.EndsOn)),
                new XElement("days", days.Count),
                new XElement("timeslot_duration", "00:05"),
                new XElement("base_url", address),
                new XElement("time_zone_name", _zone),
                programme.Tracks.Select(t => new XElement("track", new XAttribute("name", Clean(Text(t.Name, null))), new XAttribute("color", t.Colour)))),
            days.Count == 0 ? EmptyDay() : days.Select((day, index) => Day(index + 1, day.Key, [.. day]))));
    }

    // The schema wants at least one day.
    private XElement EmptyDay() => Day(1, programme.Event.StartsOn, []);

    private XElement Day(int index, DateOnly date, List<SessionContent> sessions)
    {
        var start = sessions.Select(s => s.Session.StartsAt!.Value).DefaultIfEmpty(EventTime.ToUtc(date, new(9, 0), _zone)).Min();
        var end = sessions.Select(s => s.Session.EndsAt!.Value).DefaultIfEmpty(EventTime.ToUtc(date, new(18, 0), _zone)).Max();
        // Rooms in which nothing takes place stand there too: they keep their order, and come in again.
        var rooms = programme.Rooms.Select(r => (Guid?)r.Id).Append(null)
            .Select(id => (Id: id, Sessions: sessions.Where(s => s.Session.RoomId == id).ToList())).Where(r => r.Id is not null || r.Sessions.Count > 0);
        return new("day",
            new XAttribute("index", index), new XAttribute("date", Iso(date)), new XAttribute("start", Iso(start)), new XAttribute("end", Iso(end)),
            rooms.Select(room => new XElement("room",
                new XAttribute("name", RoomName(room.Id)),
                room.Id is { } id ? new XAttribute("guid", id) : null,
                room.Sessions.SelectMany(Events))));
    }

    private IEnumerable<XElement> Events(SessionContent content)
    {
        var session = content.Session;
        if (content.Talks.Count == 0)
        {
            yield return Event(session, session.ExternalId, FreeId(session.ExternalId), Slug.Of(Text(session.Title, null)), session.StartsAt!.Value, session.DurationMinutes,
                Title(session.Status, Text(session.Title, null)), session.Kind);
        }

        foreach (var talk in content.Talks.Where(t => t.StartsAt is not null))
        {
            var element = Event(session, talk.ExternalId, Number(talk.ForeignId) ?? FreeId(talk.ExternalId), talk.Slug, talk.StartsAt!.Value, talk.DurationMinutes,
                Title(session.Status == ProgrammeStatus.Cancelled ? session.Status : talk.Status, Text(talk.Title, talk)), talk.Kind);
            element.Add(
                new XElement("subtitle", Clean(Text(talk.Subtitle, talk))),
                new XElement("language", string.Join(", ", talk.Languages)),
                new XElement("description"),
                new XElement("recording", new XElement("license"), new XElement("optout", talk.DoNotRecord)),
                new XElement("persons", talk.Speakers.Select(s => new XElement("person",
                    Number(s.ForeignId) is { } id ? new XAttribute("id", id) : null, new XAttribute("guid", s.SpeakerId), Clean(s.Written)))),
                new XElement("links", Links(content, talk)));
            element.Element("abstract")!.Value = Clean(PlainText.ToFeed(Text(talk.Abstract!, talk)));
            yield return element;
        }
    }

    private XElement Event(Session session, Guid guid, int id, string slug, DateTime startsAt, int minutes, string title, SessionKind kind)
    {
        var start = EventTime.WithOffset(startsAt, _zone);
        return new("event",
            new XAttribute("guid", guid), new XAttribute("id", id),
            new XElement("date", start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
            new XElement("start", start.ToString("HH:mm", CultureInfo.InvariantCulture)),
            new XElement("duration", $"{minutes / 60:00}:{minutes % 60:00}"),
            new XElement("room", RoomName(session.RoomId)),
            new XElement("slug", $"{_acronym}-{id}-{slug}"),
            new XElement("url", $"{address}/programme/{slug}"),
            new XElement("title", Clean(title)),
            new XElement("track", Clean(programme.Track(session.TrackId) is { } track ? Text(track.Name, null) : "")),
            new XElement("type", FrabWords.Write(kind)),
            new XElement("abstract"));
    }

    // The format knows no blocks of talks; a link to the block carries what it is, for those who read it and for our own import.
    private IEnumerable<XElement> Links(SessionContent content, TalkContent talk)
    {
        var session = content.Session;
        if (!content.IsItsTalk)
        {
            var href = $"{address}/programme?day={Iso(session.Day)}#{session.ExternalId}";
            yield return Link("session", href, Text(session.Title, null));
            if (session.Chair is not null)
            {
                yield return Link("chair", href, session.Chair);
            }
        }

        foreach (var link in talk.Links!)
        {
            yield return new XElement("link", new XAttribute("href", Clean(link.Url)), Clean(link.Title));
        }
    }

    private static XElement Link(string type, string href, string text) => new("link",
        new XAttribute("href", href), new XAttribute("type", type), new XAttribute("service", FrabWords.Service), Clean(text));

    private string Text(LocalizedText text, TalkContent? talk) => language is not null
        ? text.In(language, programme.Event.MainLanguage)
        : text.In(talk is null ? programme.Event.MainLanguage : FeedTalk.LanguageOf(talk.Languages, programme.Event), programme.Event.MainLanguage);

    private string RoomName(Guid? id) => Clean(programme.Room(id) is { } room ? Text(room.Name, null) : "");

    private static string Title(ProgrammeStatus status, string title) => status == ProgrammeStatus.Cancelled ? FrabWords.CancelledMark + title : title;

    private static int? Number(string? id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

    // The schema asks for a number; one made from the guid stays the same at every export.
    private int FreeId(Guid guid)
    {
        var hash = SHA256.HashData(guid.ToByteArray());
        for (var id = (BitConverter.ToInt32(hash) & 0x3FFFFFFF) | 0x40000000; ; id++)
        {
            if (_ids.Add(id))
            {
                return id;
            }
        }
    }

    private static string Acronym(string code) =>
        new string([.. code.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_')]) is { Length: >= 4 } acronym ? acronym : $"event_{code.ToLowerInvariant().Replace('-', '_')}";

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Iso(DateTime utc) => EventTime.WithOffset(utc, _zone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    // Characters that XML cannot hold would make the whole file unreadable.
    private static string Clean(string text) => new([.. text.Where((c, i) => XmlConvert.IsXmlChar(c)
        || i > 0 && XmlConvert.IsXmlSurrogatePair(c, text[i - 1]) || i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))]);
}
