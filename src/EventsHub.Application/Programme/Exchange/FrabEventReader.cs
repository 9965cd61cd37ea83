using System.Globalization;
using System.Xml.Linq;
using EventsHub.Domain.Common;
using EventsHub.Domain.People;
using EventsHub.Domain.Programme;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Reads one event of a frab schedule.</summary>
internal sealed class FrabEventReader(FeedFindings findings, XElement element)
{
    private const int DayMinutes = 24 * 60;

    private readonly string _id = CleanText.Line((string?)element.Attribute("id") ?? (string?)element.Attribute("code"));

    private string Title => CleanText.Line(element.Text("title"));

    private string Name => Title.Length > 60 ? $"{Title[..60]}…" : Title.Length > 0 ? Title : $"id {_id}";

    public FeedItem Read(DateOnly? day, string? room)
    {
        var guid = FrabWords.ReadGuid((string?)element.Attribute("guid"), out var isOldForm);
        if (guid is null || isOldForm)
        {
            findings.Add(isOldForm ? Oddity.OldGuid : Oddity.NoGuid, Name);
        }

        var (title, titleSaysCancelled) = FrabWords.ReadTitle(Title);
        if (titleSaysCancelled)
        {
            findings.Add(Oddity.CancelledInTitle, Name);
        }

        if (title.Length == 0)
        {
            findings.Add(Oddity.NoTitle, Name);
            title = $"#{(_id.Length > 0 ? _id : "?")}";
        }

        var kind = FrabWords.ReadKind(element.Text("type"));
        if (kind is null)
        {
            findings.Add(Oddity.UnknownType, CleanText.Line(element.Text("type")));
        }

        var languages = FrabWords.ReadLanguages(element.Text("language"), word => findings.Add(Oddity.UnknownLanguage, CleanText.Line(word)));
        if (languages.Count > 1)
        {
            findings.Add(Oddity.SeveralLanguages, $"{CleanText.Line(element.Text("language"))}: {Name}");
        }

        return new FeedItem
        {
            Guid = guid,
            Id = _id.Length is > 0 and <= 120 ? _id : null,
            Day = day,
            Date = DateTimeOffset.TryParse(element.Text("date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && HasOffset() ? date : null,
            Start = TimeOnly.TryParse(element.Text("start"), CultureInfo.InvariantCulture, out var start) ? start : null,
            Minutes = Minutes(),
            Room = CleanText.LineOrNull(element.Text("room")) ?? room,
            Title = title,
            Subtitle = CleanText.Line(element.Text("subtitle")),
            Abstract = Abstract(),
            Track = CleanText.LineOrNull(element.Text("track")),
            Kind = kind ?? SessionKind.Parallel,
            Languages = languages,
            Persons = [.. Persons()],
            Links = [.. Links()],
            DoNotRecord = element.Elements().FirstOrDefault(e => e.Name.LocalName == "recording")?.Text("optout").Trim().ToLowerInvariant() is "true" or "1" or "yes",
            IsCancelled = titleSaysCancelled || element.Text("status").Trim().ToLowerInvariant() is "canceled" or "cancelled",
            Block = Block(),
        };
    }

    private bool HasOffset() => element.Text("date").Trim() is { Length: > 16 } text && (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > 10);

    private int Minutes()
    {
        var minutes = FrabWords.ReadMinutes(element.Text("duration"));
        if (minutes is null or 0)
        {
            findings.Add(Oddity.NoDuration, Name);
            return 30;
        }

        if (minutes > DayMinutes)
        {
            findings.Add(Oddity.LongDuration, Name);
        }

        return Math.Min(minutes.Value, DayMinutes);
    }

    // Feeds part what they tell into a teaser and a longer text; ours is one.
    private string Abstract()
    {
        var (teaser, whole) = (Plain(element.Text("abstract")), Plain(element.Text("description")));
        return whole.Length == 0 || teaser.Contains(whole, StringComparison.Ordinal) ? teaser
            : teaser.Length == 0 || whole.Contains(teaser, StringComparison.Ordinal) ? whole
            : $"{teaser}\n\n{whole}";
    }

    private string Plain(string text)
    {
        if (PlainText.IsHtml(text))
        {
            findings.Add(Oddity.Html, Name);
        }

        return PlainText.From(text);
    }

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

            var (native, latin) = FrabWords.ReadName(whole);
            yield return new(Short(native), latin is null ? null : Short(latin))
            {
                Guid = FrabWords.ReadGuid((string?)person.Attribute("guid"), out _),
                Id = CleanText.LineOrNull((string?)person.Attribute("id")) is { Length: <= 120 } id ? id : null,
                Affiliation = CleanText.LineOrNull((string?)person.Attribute("affiliation")) is { Length: <= 300 } affiliation ? affiliation : null,
                Country = CleanText.LineOrNull((string?)person.Attribute("country")) is { Length: 2 } country ? country.ToUpperInvariant() : null,
            };
        }
    }

    private string Short(string name)
    {
        if (name.Length <= PersonName.MaxPartLength)
        {
            return name;
        }

        findings.Add(Oddity.LongName, name[..40]);
        return name[..PersonName.MaxPartLength].TrimEnd();
    }

    private IEnumerable<XElement> LinkElements() => element.Elements()
        .Where(e => e.Name.LocalName is "links" or "attachments")
        .SelectMany(e => e.Elements());

    private IEnumerable<TalkLink> Links()
    {
        foreach (var link in LinkElements().Where(l => (string?)l.Attribute("service") != FrabWords.Service))
        {
            var address = CleanText.Line((string?)link.Attribute("href"));
            if (address.Length is > 0 and <= 2000 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            {
                yield return new(CleanText.Line(link.Value) is { Length: > 0 } title ? title : address, address);
            }
            else if (address.Length > 0)
            {
                findings.Add(Oddity.LinkDropped, address.Length > 80 ? $"{address[..80]}…" : address);
            }
        }
    }

    private FeedBlock? Block()
    {
        var ours = LinkElements().Where(l => (string?)l.Attribute("service") == FrabWords.Service).ToList();
        var session = ours.FirstOrDefault(l => (string?)l.Attribute("type") == "session");
        var address = (string?)session?.Attribute("href");
        return address is { Length: >= 36 } && Guid.TryParseExact(address[^36..], "D", out var guid) && CleanText.Line(session!.Value) is { Length: > 0 } title
            ? new(guid, title, CleanText.LineOrNull(ours.FirstOrDefault(l => (string?)l.Attribute("type") == "chair")?.Value))
            : null;
    }
}
