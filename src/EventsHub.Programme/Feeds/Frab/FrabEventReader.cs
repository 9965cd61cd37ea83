using System.Xml.Linq;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Feeds.Import;

namespace EventsHub.Programme.Feeds.Frab;

internal sealed class FrabEventReader(Feed feed, XElement element)
{
    private readonly FeedFindings _findings = feed.Findings;

    private readonly string _id = CleanText.Line((string?)element.Attribute("id") ?? (string?)element.Attribute("code"));

    private string Title => CleanText.Line(element.Text("title"));

    private string Name => Title.Length > 60 ? $"{Title[..60]}…" : Title.Length > 0 ? Title : $"id {_id}";

    public FeedItem Read(DateOnly? day, FeedRoom? room)
    {
        var guid = FrabWords.ReadGuid((string?)element.Attribute("guid"), out var isOldForm);
        if (guid is null || isOldForm)
        {
            _findings.Add(isOldForm ? Oddity.OldGuid : Oddity.NoGuid, Name);
        }

        var (title, titleSaysCancelled) = FeedReading.Title(Title, _id.Length > 0 ? _id : null, _findings);
        var type = CleanText.Line(element.Text("type"));
        var languages = FrabWords.ReadLanguages(element.Text("language"), word => _findings.Add(Oddity.UnknownLanguage, CleanText.Line(word)));
        if (languages.Count > 1)
        {
            _findings.Add(Oddity.SeveralLanguages, $"{CleanText.Line(element.Text("language"))}: {Name}");
        }

        return new FeedItem
        {
            Guid = guid,
            Id = _id.Length is > 0 and <= 120 ? _id : null,
            // Our own exports list entries after midnight under the next date, because most apps expect that, and add the programme day as a link.
            Day = FeedReading.Day(OwnLinks().FirstOrDefault(l => (string?)l.Attribute("type") == "day")?.Value.Trim()) ?? day,
            Date = FeedReading.Instant(element.Text("date")),
            Start = FeedReading.Time(element.Text("start")),
            Minutes = Minutes(),
            Room = CleanText.LineOrNull(element.Text("room")) is { } name && name != room?.Name.Any() ? FeedRoom.Of(name) : room,
            Title = FeedText.Of(title),
            Subtitle = Has("subtitle") ? FeedText.Of(FeedTalk.Cut(CleanText.Line(element.Text("subtitle")))) : null,
            Abstract = Has("abstract") || Has("description") ? FeedText.Of(Abstract()) : null,
            Track = FeedText.Of(CleanText.Line(element.Text("track"))),
            Kind = type.Length == 0 ? SessionKind.Parallel : FrabWords.ReadKind(type),
            Type = type.Length == 0 ? null : FeedText.Of(type),
            Languages = Has("language") ? languages : null,
            Persons = Has("persons") || Has("speakers") ? [.. Persons()] : null,
            Links = Has("links") || Has("attachments") ? [.. Links()] : null,
            DoNotRecord = Has("recording") ? element.Elements().First(e => e.Name.LocalName == "recording").Text("optout").Trim().ToLowerInvariant() is "true" or "1" or "yes" : null,
            IsCancelled = titleSaysCancelled || element.Text("status").Trim().ToLowerInvariant() is "canceled" or "cancelled",
            Block = Block(),
            IsBlock = feed.IsOwn ? !Has("persons") : null,
        };
    }

    private bool Has(string child) => element.Elements().Any(e => e.Name.LocalName == child);

    private int? Minutes() => FeedReading.Minutes(FrabWords.ReadMinutes(element.Text("duration")), Name, _findings);

    private string Abstract() => FeedReading.Abstract(element.Text("abstract"), element.Text("description"), Name, _findings);

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

            yield return FeedReading.Person(whole, _findings) with
            {
                Guid = FrabWords.ReadGuid((string?)person.Attribute("guid"), out _),
                Id = FeedReading.Short((string?)person.Attribute("id"), 120),
                Affiliation = FeedReading.Short((string?)person.Attribute("affiliation"), 300),
                Country = FeedReading.Country((string?)person.Attribute("country")),
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
            if (FeedReading.Link((string?)link.Attribute("href"), link.Value, _findings) is { } read)
            {
                yield return read;
            }
        }
    }

    private FeedBlock? Block()
    {
        var ours = OwnLinks().ToList();
        var session = ours.FirstOrDefault(l => (string?)l.Attribute("type") == "session");
        var address = (string?)session?.Attribute("href");
        return address is { Length: >= 36 } && Guid.TryParseExact(address[^36..], "D", out var guid) && CleanText.Line(session!.Value) is { Length: > 0 } title
            ? new(guid, FeedText.Of(FeedTalk.Cut(title)), Chairs([.. ours.Where(l => (string?)l.Attribute("type") == "chair")]))
            : null;
    }

    private List<FeedPerson>? Chairs(List<XElement> links) => links.Count == 0 ? null : [.. links.SelectMany(link => FeedReading.Chairs(link.Value, (string?)link.Attribute("href"), _findings))];
}
