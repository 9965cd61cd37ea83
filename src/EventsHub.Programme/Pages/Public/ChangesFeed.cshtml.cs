using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EventsHub.Programme.Pages.Public;

/// <summary>An Atom feed (RFC 4287) of programme changes, with one entry per release.</summary>
[AllowAnonymous]
public sealed class ChangesFeedPage : PublicProgrammePage
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>Sends the feed, or "304 Not Modified" to readers that have it already.</summary>
    public async Task<IActionResult> OnGetAsync(string eventCode)
    {
        var shown = await AskAsync(new ListPublicChanges.Query(eventCode));
        var latest = shown.Releases[0];
        return Show(new(latest.Id, latest.Number, latest.Version, latest.ReleasedAt), shown.TimeZone) is StatusCodeResult unchanged
            ? unchanged : File(Write(shown), "application/atom+xml; charset=utf-8");
    }

    private byte[] Write(ListPublicChanges.Result shown)
    {
        var page = Absolute($"/e/{Event!.Code}/changes");
        var feed = new XElement(Atom + "feed", new XAttribute(XNamespace.Xml + "lang", Languages.CurrentInterface),
            new XElement(Atom + "id", page),
            new XElement(Atom + "title", Clean($"{Event.Name} – {T["What changed"]}")),
            new XElement(Atom + "updated", Iso3339(shown.Releases[0].ReleasedAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(Event.Name))),
            new XElement(Atom + "generator", "EventsHub"),
            Link("self", Absolute($"{Home}/changes.atom"), "application/atom+xml"),
            Link("alternate", page, "text/html"),
            shown.Releases.Select(release => new XElement(Atom + "entry",
                new XElement(Atom + "id", $"urn:uuid:{release.Id}"),
                new XElement(Atom + "title", Clean(T["Version {0}", release.Version])),
                new XElement(Atom + "published", Iso3339(release.ReleasedAt)),
                new XElement(Atom + "updated", Iso3339(release.ReleasedAt)),
                Link("alternate", $"{page}#v{release.Number}", "text/html"),
                new XElement(Atom + "content", new XAttribute("type", "text"), Clean(InWords(release))))));
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            new XDocument(feed).Save(xml);
        }

        return stream.ToArray();
    }

    private string InWords(ListPublicChanges.Release release)
    {
        var text = new StringBuilder();
        if (release.Note.Length > 0)
        {
            text.Append(release.Note).Append("\n\n");
        }

        if (release.Number == 1)
        {
            text.Append(T["The first release of the programme."]);
        }

        foreach (var day in release.Days)
        {
            text.Append(day.Day is { } date ? Dates.Day(date) : T["Rooms"]).Append('\n');
            foreach (var change in day.Changes)
            {
                string[] more = [change.From is null ? change.To : T["{0} → {1}", change.From, change.To], .. change.Details];
                text.Append("• ").Append(ReleaseTexts.Of(change.Kind, T)).Append(": ").Append(change.Title).Append(" – ").AppendJoin("; ", more).Append('\n');
            }
        }

        return text.ToString().TrimEnd();
    }

    private static XElement Link(string rel, string href, string type) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", href), new XAttribute("type", type));

    private static string Iso3339(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Characters that XML does not allow would make the whole feed unreadable.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => r.Value is 9 or 10 or >= 32 and not (0xFFFE or 0xFFFF)));
}
