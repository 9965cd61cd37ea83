using System.Globalization;
using EventsHub.Kernel.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace EventsHub.Shell.Setup;

/// <summary>Chooses the language of a request: from <c>?lang=</c>, else from the cookie of an earlier choice, else from the browser's
/// preferences.</summary>
public static class LanguageSetup
{
    public const string Cookie = "eventshub-language";

    public static void AddLanguages(this IServiceCollection services) => services.Configure<RequestLocalizationOptions>(options =>
    {
        options.DefaultRequestCulture = Spoken(Languages.Default);
        options.SupportedUICultures = [.. Languages.OfEvents.Select(System.Globalization.CultureInfo.GetCultureInfo)];
        options.SupportedCultures = [.. Languages.Interface.Select(Languages.FormatsOf)];
        options.RequestCultureProviders = [new CustomRequestCultureProvider(context => Task.FromResult(Choose(context)))];
    });

    private static ProviderCultureResult? Choose(HttpContext context)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (Languages.IsKnown(asked))
        {
            context.Response.Cookies.Append(Cookie, asked, new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = Microsoft.AspNetCore.Http.SameSiteMode.Lax,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
            });
            return Result(asked);
        }

        var remembered = context.Request.Cookies[Cookie];
        return Languages.IsKnown(remembered) ? Result(remembered!) : Preferred(context) is { } preferred ? Result(preferred) : null;
    }

    private static string? Preferred(HttpContext context) =>
        context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language, Microsoft.Net.Http.Headers.StringWithQualityHeaderValueComparer.QualityComparer)
            .Select(language => language.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(Languages.Interface.Contains);

    private static ProviderCultureResult Result(string language) => new(Languages.FormatsOf(language).Name, language);

    private static RequestCulture Spoken(string language) => new(Languages.FormatsOf(language).Name, language);
}
