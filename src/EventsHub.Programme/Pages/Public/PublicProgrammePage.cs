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

/// <summary>What every public page of a released programme has: its release, times on the clocks of the event, and a mark by which browsers are told
/// "not changed".</summary>
[OutputCache(PolicyName = PublicPageCache.Policy)]
public abstract class PublicProgrammePage : AppPage
{
    private static readonly string Build = typeof(PublicProgrammePage).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>Where the programme is.</summary>
    public string Home => $"/e/{Event!.Code}/programme";

    public ReleaseHead Release { get; private set; } = null!;

    /// <summary>The zone that times are read in.</summary>
    public string TimeZone { get; private set; } = "";

    public string ContentKey { get; private set; } = "";

    /// <summary>An absolute address, for search engines and feeds.</summary>
    public string Absolute(string path) => HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(path);

    /// <summary>Where a session is read about: the page of its talk, or its own.</summary>
    public string AddressOf(SessionView session) => session.IsSingleTalk ? $"{Home}/{session.Talks[0].Slug}" : $"/e/{Event!.Code}/sessions/{session.ExternalId}";

    public string Time(DateTime? utc) => utc is { } instant ? Dates.Time(Dates.Local(instant, TimeZone)) : "–";

    public static string Iso(DateTime? utc) => utc?.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture) ?? "";

    /// <summary>A day as addresses hold it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override Task<FindEventHeading.Result> HeadingAsync(string eventCode) => AskCachedAsync(eventCode, new FindEventHeading.Query(eventCode));

    /// <summary>Asks what many ask: strangers get an answer that may be a second old.</summary>
    protected Task<T> AskCachedAsync<T>(string eventCode, IRequest<T> query) => User.Identity is { IsAuthenticated: true }
        ? AskAsync(query) : HttpContext.RequestServices.GetRequiredService<CachedAnswers>().GetAsync(eventCode, query, () => AskAsync(query));

    /// <summary>Shows the page, unless the browser has the very same one.</summary>
    /// <param name="release">The release shown.</param>
    /// <param name="timeZone">The zone that times are read in.</param>
    /// <param name="more">What else it depends on besides its address, language and event.</param>
    protected IActionResult Show(ReleaseHead release, string timeZone, string more = "")
    {
        (Release, TimeZone) = (release, timeZone);
        var frame = Event!;
        var query = new QueryBuilder(Request.Query.Where(q => q.Key != "lang").SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value ?? ""))).ToString();
        var all = string.Join('\n', Build, release.Id, frame.Name, frame.Place, frame.Starts.DayNumber, frame.Ends.DayNumber, frame.TimeZone, frame.Accent, frame.IsRegistrationOpen,
            string.Join(',', frame.Languages), Languages.Current, Request.PathBase + Request.Path, query, more);
        ContentKey = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)).AsSpan(0, 16));
        // Nothing on these pages is secret, so that compressing them over TLS tells nobody anything.
        if (HttpContext.Features.Get<IHttpsCompressionFeature>() is { } compression)
        {
            compression.Mode = HttpsCompressionMode.Compress;
        }

        Response.Headers.CacheControl = "no-cache";
        Response.Headers.Vary = "Accept-Language, Cookie";
        // A message that waits for somebody is part of the page once.
        if (Request.Cookies.ContainsKey(PagesSetup.FlashCookie))
        {
            return Page();
        }

        var tag = new EntityTagHeaderValue($"\"{ContentKey}\"", isWeak: true);
        Response.GetTypedHeaders().ETag = tag;
        return Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)) ? StatusCode(StatusCodes.Status304NotModified) : Page();
    }

    /// <summary>Keeps an answer that anybody could multiply by typing from filling the cache.</summary>
    protected void DoNotKeep() => HttpContext.Features.Get<IOutputCacheFeature>()?.Context.AllowCacheStorage = false;
}
