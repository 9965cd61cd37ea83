using System.Text.Json;
using EventsHub.Application;
using EventsHub.Application.Programme;
using EventsHub.Application.Events;
using EventsHub.Web.Setup;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OutputCaching;

namespace EventsHub.Web.Pages.Public;

/// <summary>A talk's public page.</summary>
[AllowAnonymous, OutputCache(PolicyName = PublicPageCache.Policy)]
public sealed class TalkPage : AppPage
{
    /// <summary>The talk.</summary>
    public ShowPublicTalk.Result Shown { get; private set; } = null!;

    /// <summary>Shows the talk.</summary>
    public async Task OnGetAsync(string eventCode, string slug) => Shown = await AskAsync(new ShowPublicTalk.Query(eventCode, slug));

    /// <summary>The talk for search engines (schema.org Event). The serialiser escapes what could end the element that it stands in.</summary>
    public string JsonLd()
    {
        var talk = Shown.Talk;
        return JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Event",
            ["name"] = talk.Title,
            ["startDate"] = Iso(talk.StartsAt),
            ["endDate"] = Iso(talk.StartsAt?.AddMinutes(talk.DurationMinutes)),
            ["eventStatus"] = talk.IsCancelled ? "https://schema.org/EventCancelled" : "https://schema.org/EventScheduled",
            ["inLanguage"] = talk.Languages,
            ["description"] = Shown.Paragraphs.Count > 0 ? Shown.Paragraphs[0] : null,
            ["performer"] = talk.Speakers.Select(s => new Dictionary<string, object?>
            {
                ["@type"] = "Person",
                ["name"] = s.Name,
                ["affiliation"] = s.Affiliation.Length > 0 ? s.Affiliation : null,
            }),
            ["location"] = new Dictionary<string, object?>
            {
                ["@type"] = "Place",
                ["name"] = string.Join(", ", new[] { Shown.Room?.Name, Shown.VenueName }.Where(p => !string.IsNullOrEmpty(p))),
                ["address"] = Shown.VenueAddress,
            },
            ["superEvent"] = new Dictionary<string, object?> { ["@type"] = "Event", ["name"] = Shown.EventName, ["startDate"] = Event!.Starts, ["endDate"] = Event.Ends },
        });
    }

    private string? Iso(DateTime? utc) =>
        utc is { } instant ? EventTime.WithOffset(instant, Shown.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture) : null;
}
