using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Public;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Structured data for search engines (schema.org Event) as a script element. The serialiser escapes characters that could end the
/// element.</summary>
public static class ProgrammeJsonLd
{
    // Every session has a page with its full description, so a page of a very full day may leave some out.
    private const int MostSessions = 40;

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>The event with the sessions of the day shown.</summary>
    public static string Of(ProgrammePage page)
    {
        var whole = Whole(page, page.Event!.Name, page.Event.Place, null);
        whole["subEvent"] = page.Shown.Sessions.Take(MostSessions).Select(s => Of(page, s, page.Event.Place, null)).ToList();
        return Element(whole);
    }

    public static string Of(PublicSessionPage page)
    {
        var (session, place) = (page.Shown.Session, page.Shown.Place);
        var described = Of(page, session, place.VenueName, place.VenueAddress);
        described["superEvent"] = Whole(page, place.EventName, place.VenueName, place.VenueAddress, isWhole: false);
        described["subEvent"] = session.Talks.Select(t => Talk(page, t, session.Room?.Name, place)).ToList();
        return Element(described.Prepend(new("@context", "https://schema.org")).ToDictionary());
    }

    public static string Of(PublicTalkPage page)
    {
        var shown = page.Shown!;
        var described = Talk(page, shown.Talk, shown.Room?.Name, shown.Place);
        described["description"] = shown.Paragraphs.Count > 0 ? shown.Paragraphs[0] : null;
        described["superEvent"] = Whole(page, shown.Place.EventName, shown.Place.VenueName, shown.Place.VenueAddress, isWhole: false);
        return Element(described.Prepend(new("@context", "https://schema.org")).ToDictionary());
    }

    // A data block, which the content security policy does not treat as a script.
    private static string Element(Dictionary<string, object?> described) => $"<script type=\"application/ld+json\">{JsonSerializer.Serialize(described, Json)}</script>";

    private static Dictionary<string, object?> Whole(PublicProgrammePage page, string name, string venue, string? address, bool isWhole = true) => new()
    {
        ["@context"] = isWhole ? "https://schema.org" : null,
        ["@type"] = "Event",
        ["name"] = name,
        ["startDate"] = PublicProgrammePage.Iso(page.Event!.Starts),
        ["endDate"] = PublicProgrammePage.Iso(page.Event.Ends),
        ["url"] = page.Absolute($"/e/{page.Event.Code}"),
        ["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode",
        ["location"] = Place(null, venue, address),
    };

    private static Dictionary<string, object?> Of(PublicProgrammePage page, SessionView session, string venue, string? address) => new()
    {
        ["@type"] = "Event",
        ["name"] = session.Title,
        ["startDate"] = Iso(page, session.StartsAt),
        ["endDate"] = Iso(page, session.EndsAt),
        ["eventStatus"] = Status(session.IsCancelled, session.Change),
        ["url"] = page.Absolute(page.AddressOf(session)),
        ["location"] = Place(session.Room?.Name, venue, address),
        ["performer"] = session.IsSingleTalk ? Persons(session.Talks[0].Speakers) : null,
        ["contributor"] = Persons(session.Chairs),
    };

    private static Dictionary<string, object?> Talk(PublicProgrammePage page, TalkView talk, string? room, PublicPlace place) => new()
    {
        ["@type"] = "Event",
        ["name"] = talk.Title,
        ["startDate"] = Iso(page, talk.StartsAt),
        ["endDate"] = Iso(page, talk.StartsAt?.AddMinutes(talk.DurationMinutes)),
        ["eventStatus"] = Status(talk.IsCancelled, talk.Change),
        ["inLanguage"] = talk.Languages.Count > 0 ? talk.Languages : null,
        ["url"] = page.Absolute($"{page.Home}/{talk.Slug}"),
        ["location"] = Place(room, place.VenueName, place.VenueAddress),
        ["performer"] = Persons(talk.Speakers),
    };

    private static string Status(bool isCancelled, ChangeView? change) => "https://schema.org/" + (isCancelled ? "EventCancelled" : change?.MovedIn is null ? "EventScheduled" : "EventRescheduled");

    private static List<Dictionary<string, object?>>? Persons(IReadOnlyList<SpeakerView> people) => people.Count == 0 ? null : [.. people.Select(s => new Dictionary<string, object?>
    {
        ["@type"] = "Person",
        ["name"] = s.Name,
        ["alternateName"] = s.LatinName,
        ["affiliation"] = s.Affiliation.Length > 0 ? new Dictionary<string, object?> { ["@type"] = "Organization", ["name"] = s.Affiliation } : null,
    })];

    private static Dictionary<string, object?> Place(string? room, string venue, string? address) => new()
    {
        ["@type"] = "Place",
        ["name"] = string.Join(", ", new[] { room, venue }.Where(p => !string.IsNullOrEmpty(p))),
        ["address"] = string.IsNullOrEmpty(address) ? venue : address,
    };

    private static string? Iso(PublicProgrammePage page, DateTime? utc) =>
        utc is { } instant ? EventTime.WithOffset(instant, page.TimeZone).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture) : null;
}
