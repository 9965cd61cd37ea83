using System.Xml.Linq;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;
using EventsHub.Programme.Feeds.Words;

namespace EventsHub.Programme.Feeds.Frab;

internal sealed class FrabEventReader(Feed feed, XElement element)
{
    private readonly FeedFindings _findings = feed.Findings;
    private readonly FeedReading _reading = new(feed);

    private readonly string _id = CleanText.Line((string?)element.Attribute("id") ?? (string?)element.Attribute("code"));

    private string Title => CleanText.Line(element.Text("title"));

    private string Name => Title.Length > 0 ? Title : $"id {_id}";

    public FeedItem Read(DateOnly? day, FeedRoom? room)
    {
        var guid = FrabWords.ReadGuid((string?)element.Attribute("guid"), out var isOldForm);
        if (guid is null || isOldForm)
        {
            _findings.Add(isOldForm ? Oddity.OldGuid : Oddity.NoGuid, Name);
        }

        var (title, titleSaysCancelled) = _reading.Title(Title, _id.Length > 0 ? _id : null);
        var type = CleanText.Line(element.Text("type"));
        return new FeedItem
        {
            Guid = guid,
            Id = FeedReading.Id(_id),
            // Our own exports list entries after midnight under the next date, because most apps expect that, and add the programme day as a link.
            Day = FeedReading.Day(OwnLinks().FirstOrDefault(l => (string?)l.Attribute("type") == "day")?.Value.Trim()) ?? day,
            Date = FeedReading.Instant(element.Text("date")),
            Start = FeedReading.Time(element.Text("start")),
            Minutes = Minutes(),
            Room = Room(room),
            Title = FeedText.Of(title),
            Subtitle = Has("subtitle") ? FeedText.Of(_reading.Line(element.Text("subtitle"))) : null,
            Abstract = Has("abstract") || Has("description") ? FeedText.Of(Abstract()) : null,
            Track = FeedText.Of(CleanText.Line(element.Text("track"))),
            Kind = type.Length == 0 ? SessionKind.Parallel : FrabWords.ReadKind(type),
            Type = type.Length == 0 ? null : FeedText.Of(type),
            Languages = Has("language") ? _reading.Languages(element.Text("language"), Name) : null,
            Persons = Has("persons") || Has("speakers") ? [.. Persons()] : null,
            Links = Has("links") || Has("attachments") ? [.. Links()] : null,
            DoNotRecord = Has("recording") ? element.Elements().First(e => e.Name.LocalName == "recording").Text("optout").Trim().ToLowerInvariant() is "true" or "1" or "yes" : null,
            IsCancelled = titleSaysCancelled || element.Text("status").Trim().ToLowerInvariant() is "canceled" or "cancelled",
            Block = Block(),
            IsBlock = feed.IsOwn ? !Has("persons") : null,
        };
    }

    private bool Has(string child) => element.Elements().Any(e => e.Name.LocalName == child);

    private int? Minutes() => _reading.Minutes(ClockWords.Length(element.Text("duration")), Name);

    private string Abstract() => _reading.Abstract(element.Text("abstract"), element.Text("description"), Name);

    private IEnumerable<FeedPerson> Persons()
    {
        var persons = element.Elements().FirstOrDefault(e => e.Name.LocalName is "persons" or "speakers");
        foreach (var person in persons?.Elements() ?? [])
        {
            var whole = CleanText.Line(person.Text("public_name") is { Length: > 0 } publicName ? publicName : person.Text("name") is { Length: > 0 } name ? name : person.Value);
            if (whole.Length == 0)
            {
                continue;
            }

            yield return _reading.Person(whole) with
            {
                Guid = FrabWords.ReadGuid((string?)person.Attribute("guid"), out _),
                Id = FeedReading.Id((string?)person.Attribute("id")),
                Affiliation = _reading.Short((string?)person.Attribute("affiliation"), 300),
                Country = _reading.Country((string?)person.Attribute("country")),
            };
        }
    }

    private IEnumerable<XElement> LinkElements() => element.Elements()
        .Where(e => e.Name.LocalName is "links" or "attachments")
        .SelectMany(e => e.Elements());

    private IEnumerable<XElement> OwnLinks() => LinkElements().Where(l => (string?)l.Attribute("service") == FrabWords.Service);

    private IEnumerable<TalkLink> Links()
    {
        foreach (var link in LinkElements().Where(l => (string?)l.Attribute("service") != FrabWords.Service))
        {
            if (Link(link) is { } read)
            {
                yield return read;
            }
        }
    }

    // The address stands in an attribute, in an element of its own, or is all that there is.
    private TalkLink? Link(XElement link)
    {
        var address = new[] { (string?)link.Attribute("href"), (string?)link.Attribute("url"), link.Text("url"), link.Text("href") }.FirstOrDefault(a => !string.IsNullOrWhiteSpace(a));
        var title = new[] { link.Text("title"), link.Text("name"), (string?)link.Attribute("title"), link.HasElements && link.Text("url").Length > 0 ? "" : link.Value }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        return _reading.Link(address ?? title, address is null ? null : title);
    }

    // Some files name the room of an entry by its short name in addresses.
    private FeedRoom? Room(FeedRoom? listed)
    {
        var name = CleanText.Line(element.Text("room"));
        return name.Length == 0 || listed is not null && (name == listed.Name.Any() || Letters(name) == Letters(listed.Name.Any())) ? listed : FeedRoom.Of(name);

        static string Letters(string text) => string.Concat(SearchText.Fold(text).Where(char.IsLetterOrDigit));
    }

    private FeedBlock? Block()
    {
        var ours = OwnLinks().ToList();
        var session = ours.FirstOrDefault(l => (string?)l.Attribute("type") == "session");
        var address = (string?)session?.Attribute("href");
        return address is { Length: >= 36 } && Guid.TryParseExact(address[^36..], "D", out var guid) && CleanText.Line(session!.Value) is { Length: > 0 } title
            ? new(guid, FeedText.Of(_reading.Line(title)), Chairs([.. ours.Where(l => (string?)l.Attribute("type") == "chair")]))
            : null;
    }

    private List<FeedPerson>? Chairs(List<XElement> links) => links.Count == 0 ? null : [.. links.SelectMany(link => _reading.Chairs(link.Value, (string?)link.Attribute("href")))];
}
