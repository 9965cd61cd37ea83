using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Mail;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using EventsHub.Shell.Pages;
using EventsHub.Shell.Setup;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Base class of the public programme pages: provides the release, local times, and an ETag for "304 Not Modified".</summary>
[OutputCache(PolicyName = PublicPageCache.Policy)]
public abstract class PublicProgrammePage : AppPage
{
    private static readonly string Build = typeof(PublicProgrammePage).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Path of the public programme.</summary>
    public string Home => $"/e/{Event!.Code}/programme";

    public ReleaseHead Release { get; private set; } = null!;

    /// <summary>Time zone of the event (IANA name).</summary>
    public string TimeZone { get; private set; } = "";

    public string ContentKey { get; private set; } = "";

    /// <summary>Absolute URL of a path, for search engines and feeds.</summary>
    public string Absolute(string path) => HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(path);

    /// <summary>Path of the page about a session; for a session with a single talk, that of the talk.</summary>
    public string AddressOf(SessionView session) => session.IsSingleTalk ? $"{Home}/{session.Talks[0].Slug}" : $"/e/{Event!.Code}/sessions/{session.ExternalId}";

    public string Time(DateTime? utc) => utc is { } instant ? Dates.Time(instant, TimeZone) : "–";

    public static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day in ISO 8601, for URLs.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override Task<FindEventHeading.Result> HeadingAsync(string eventCode) => AskCachedAsync(eventCode, new FindEventHeading.Query(eventCode));

    /// <summary>Sends a query; visitors who are not signed in get an answer that may be one second old.</summary>
    protected Task<T> AskCachedAsync<T>(string eventCode, IRequest<T> query) => User.Identity is { IsAuthenticated: true }
        ? AskAsync(query) : HttpContext.RequestServices.GetRequiredService<CachedAnswers>().GetAsync(eventCode, query, () => AskAsync(query));

    /// <summary>Shows the page, or answers "304 Not Modified" if the browser has exactly this version.</summary>
    /// <param name="release">The release shown.</param>
    /// <param name="timeZone">Time zone of the event (IANA name).</param>
    /// <param name="more">Anything else that the content depends on besides release, event, URL and language.</param>
    protected IActionResult Show(ReleaseHead release, string timeZone, string more = "")
    {
        (Release, TimeZone) = (release, timeZone);
        var frame = Event!;
        var query = new QueryBuilder(Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))).ToString();
        var all = string.Join('\n', Build, release.Id, frame.Name, frame.Place, frame.Starts.DayNumber, frame.Ends.DayNumber, frame.TimeZone, frame.Accent, frame.IsRegistrationOpen,
            string.Join(',', frame.Languages), Languages.Current, Request.PathBase + Request.Path, query, more);
        ContentKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
        // These pages contain no secrets, so compression over TLS cannot reveal any.
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.Compress;
        }

        Response.Headers.CacheControl = "no-cache";
        Response.Headers.Vary = "Accept-Language, Cookie";
        // A pending message is shown only once, so this response must not be cached.
        if (Request.Cookies.ContainsKey(PagesSetup.FlashCookie))
        {
            return Page();
        }

        var tag = new EntityTagHeaderValue($"\"{ContentKey}\"", isWeak: true);
        Response.GetTypedHeaders().ETag = tag;
        return Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    /// <summary>Excludes a response from the cache, because visitors could create any number of variants by editing the URL.</summary>
    protected void DoNotKeep() => HttpContext.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage = false;
}
