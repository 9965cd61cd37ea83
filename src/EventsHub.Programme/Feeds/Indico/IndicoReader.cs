using System.Globalization;
using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Frab;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Indico;

/// <summary>Reads what Indico's interface exports: the timetable of an event (<c>/export/timetable/ID.json</c>), or its contributions (<c>/export/event/ID.json?detail=contributions</c>).</summary>
internal sealed class IndicoReader(JsonElement root, Feed feed)
{
    private readonly FeedReading _reading = new(feed);

    public static bool Is(JsonElement root) => root.Get("results") is not null && (root.Text("_type") == "HTTPAPIResult" || root.Get("additionalInfo") is not null);

    /// <exception cref="ValidationFailedException">The file holds neither a timetable nor contributions.</exception>
    public void Read(Texts texts)
    {
        var results = root.Get("results")!.Value;
        if (results.ValueKind == JsonValueKind.Object)
        {
            foreach (var @event in results.EnumerateObject())
            {
                foreach (var entry in Entries(@event.Value).SelectMany(Entries))
                {
                    ReadTimetable(@event.Name, entry, null, null);
                }
            }
        }

        foreach (var conference in ((JsonElement?)results).Objects().Where(c => c.Text("_type") == "Conference"))
        {
            feed.Title ??= CleanText.LineOrNull(conference.Text("title"));
            var contributions = conference.Get("contributions").Objects().Concat(conference.Get("sessions").Objects().SelectMany(s => s.Get("contributions").Objects())).ToList();
            contributions.ForEach(c => ReadContribution(conference.Text("id") ?? "", c, null, null, BlockOf(c)));
        }

        if (feed.Items.Count == 0)
        {
            throw new ValidationFailedException("File", texts["This is an answer of Indico without a timetable. Export /export/timetable/ID.json, or /export/event/ID.json?detail=contributions, as somebody who may see the event."]);
        }
    }

    private static IEnumerable<JsonElement> Entries(JsonElement byKey) => byKey.ValueKind == JsonValueKind.Object ? byKey.EnumerateObject().Select(p => p.Value) : [];

    private void ReadTimetable(string eventId, JsonElement entry, FeedBlock? block, FeedRoom? room)
    {
        switch (entry.Text("entryType"))
        {
            case "Session":
                ReadSession(eventId, entry);
                break;
            case "Break" when block is not null:
                feed.Findings.Add(Oddity.BreakInSession, CleanText.Line(entry.Text("title")));
                break;
            case "Break":
                ReadContribution(eventId, entry, SessionKind.Break, true, null);
                break;
            case "Contribution":
                ReadContribution(eventId, entry, null, false, block, room);
                break;
            default:
                break;
        }
    }

    private void ReadSession(string eventId, JsonElement session)
    {
        var kind = session.Flag("isPoster") == true ? SessionKind.Poster : SessionKind.Parallel;
        var entries = Entries(session.Get("entries") ?? default).ToList();
        if (!entries.Exists(e => e.Text("entryType") == "Contribution"))
        {
            ReadContribution(eventId, session, kind, true, null);
            return;
        }

        var title = string.Join(": ", new[] { _reading.Line(session.Text("title")), _reading.Line(session.Text("slotTitle")) }.Where(t => t.Length > 0).Distinct());
        var block = new FeedBlock(GuidOf(eventId, session), FeedText.Of(title.Length > 0 ? title : "#"), [.. session.Get("conveners").Objects().Select(Person).OfType<FeedPerson>()]) { Kind = kind };
        entries.ForEach(entry => ReadTimetable(eventId, entry, block, RoomOf(session)));
    }

    private void ReadContribution(string eventId, JsonElement entry, SessionKind? kind, bool? isBlock, FeedBlock? block, FeedRoom? ofSession = null)
    {
        var id = FeedReading.Id(entry.Text("contributionId", "id"));
        var (title, isCancelled) = _reading.Title(entry.Text("title"), id);
        var (starts, ends) = (Moment(entry.Get("startDate")), Moment(entry.Get("endDate")));
        var type = CleanText.Line(entry.Text("type"));
        feed.Items.Add(new()
        {
            Guid = GuidOf(eventId, entry),
            Id = isBlock == true ? null : id,
            Date = starts,
            Minutes = _reading.Minutes(entry.Text("duration") is { } minutes && double.TryParse(minutes, CultureInfo.InvariantCulture, out var length) ? (int)Math.Round(length)
                : starts is { } from && ends is { } to ? (int)(to - from).TotalMinutes : null, title),
            Room = RoomOf(entry) ?? ofSession,
            Title = FeedText.Of(title),
            Abstract = FeedText.Of(_reading.Plain(entry.Text("description"), title)),
            Track = entry.TryGetProperty("track", out var track) ? FeedText.Of(CleanText.Line(track.AsText() ?? track.Text("title"))) : null,
            Kind = kind ?? (type.Length > 0 ? FrabWords.ReadKind(type) : block?.Kind ?? SessionKind.Parallel),
            Type = type.Length > 0 ? FeedText.Of(type) : null,
            Persons = isBlock == true ? null : [.. entry.Get("presenters", "speakers").Objects().OrderBy(p => p.Get("displayOrderKey").Items().FirstOrDefault().AsText(), StringComparer.Ordinal).Select(Person).OfType<FeedPerson>()],
            Links = [.. Links(entry)],
            IsCancelled = isCancelled,
            Board = _reading.Short(entry.Text("board_number"), 40),
            Block = block,
            IsBlock = isBlock,
        });
    }

    // The export of contributions names their session by its title.
    private FeedBlock? BlockOf(JsonElement contribution)
    {
        var title = _reading.Line(contribution.Text("session"));
        return title.Length == 0 || Moment(contribution.Get("startDate")) is not { } starts ? null
            : new(FeedIdentity.GuidOf($"{title}|{feed.DayOf(starts.DateTime):O}|{RoomOf(contribution)?.Name.Any()}"), FeedText.Of(title), null) { IsByTitle = true };
    }

    // Numbers of Indico count within one event.
    private static Guid GuidOf(string eventId, JsonElement entry) => FeedIdentity.GuidOf($"indico|{eventId}|{(entry.Text("entryType") is null ? "c" : "")}{entry.Text("id")}");

    private static FeedRoom? RoomOf(JsonElement entry) => FeedRoom.Of(CleanText.LineOrNull(entry.Text("room")) ?? entry.Text("roomFullname"));

    private FeedPerson? Person(JsonElement person)
    {
        var (given, family) = (CleanText.Line(person.Text("firstName", "first_name")), CleanText.Line(person.Text("familyName", "last_name")));
        var name = given.Length + family.Length > 0 ? $"{given} {family}".Trim() : CleanText.Line(person.Text("name", "fullName"));
        return name.Length == 0 ? null : _reading.Person(name) with { Affiliation = _reading.Short(person.Text("affiliation"), 300) };
    }

    private IEnumerable<TalkLink> Links(JsonElement entry)
    {
        var attachments = entry.Get("attachments");
        var folders = (attachments ?? default).Get("folders").Objects().Concat(entry.Get("folders").Objects()).SelectMany(f => f.Get("attachments").Objects());
        return (attachments ?? default).Get("files").Objects().Concat(folders).Select(a => _reading.Link(a.Text("link_url", "download_url"), a.Text("title"))).OfType<TalkLink>().DistinctBy(l => l.Url);
    }

    // A day, a time and the zone that they are meant in.
    private static DateTimeOffset? Moment(JsonElement? said)
    {
        if (said is not { } moment || FeedReading.Clock($"{moment.Text("date")}T{moment.Text("time")}") is not { } clock)
        {
            return null;
        }

        var zone = moment.Text("tz") ?? "UTC";
        return EventTime.IsKnownZone(zone) ? EventTime.WithOffset(EventTime.ToUtc(clock, zone), zone) : null;
    }
}
