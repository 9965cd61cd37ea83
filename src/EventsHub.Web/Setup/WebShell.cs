using EventsHub.Application;
using EventsHub.Application.Ports;
using EventsHub.Web.Api;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EventsHub.Web.Setup;

/// <summary>What every page and every API call passes through, in its order.</summary>
public static class WebShell
{
    private const long LargestRequest = 32 * 1024 * 1024;

    /// <summary>Adds the services of the shell.</summary>
    public static void AddWebShell(this WebApplicationBuilder builder)
    {
        // A program run from its build finds style sheets through a manifest, in every environment; a published one has its wwwroot.
        builder.WebHost.UseStaticWebAssets();
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, WebUser>();
        services.AddLanguages();
        services.AddPages();
        services.AddRateLimits(builder.Configuration);
        services.AddPublicPageCache();
        services.AddSessions();
        services.AddApi();
        services.AddHealthChecks();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddResponseCompression(compression =>
        {
            // Pages carry antiforgery tokens beside what people typed; compressing those over TLS would leak them by length.
            compression.EnableForHttps = false;
            compression.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml").Append("text/calendar").Append("application/atom+xml").Append("application/manifest+json");
        });
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        services.Configure<FormOptions>(form =>
        {
            form.MultipartBodyLengthLimit = LargestRequest;
            form.ValueCountLimit = 2048;
        });
        services.AddForwardedHeaders(builder.Configuration);
    }

    /// <summary>Builds the pipeline and maps what the shell serves itself.</summary>
    public static void UseWebShell(this WebApplication app)
    {
        if (app.Configuration.GetSection("ForwardedHeaders").Exists())
        {
            app.UseForwardedHeaders();
        }

        app.UseSecurityHeaders();
        app.UseRequestLocalization();
        app.UseErrorPages();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            app.UseHttpsRedirection();
        }

        app.UseRouting();
        // Pages are kept as they were sent, compressed: they are compressed once however many people look.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseApiGuard();

        app.MapStaticAssets().ShortCircuit();
        app.MapHealthChecks("/health").AllowAnonymous();
        app.MapAccentThemes();
        app.MapProgrammeThemes();
        app.MapScheduleTheme();
        app.MapProgrammeOffline();
        app.MapApi();
        app.MapApiDescription();
        app.MapRazorPages().WithStaticAssets();
        // Without it, an unknown address would ask people to sign in.
        app.MapFallback("{*path}", () => Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    // A proxy is believed only when the operator names it: ForwardedHeaders:KnownProxies:0=10.0.0.1.
    private static void AddForwardedHeaders(this IServiceCollection services, ConfigurationManager configuration) =>
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.ForwardLimit = configuration.GetValue("ForwardedHeaders:ForwardLimit", 1);
            foreach (var proxy in configuration.GetSection("ForwardedHeaders:KnownProxies").Get<string[]>() ?? [])
            {
                options.KnownProxies.Add(System.Net.IPAddress.Parse(proxy));
            }

            foreach (var network in configuration.GetSection("ForwardedHeaders:KnownNetworks").Get<string[]>() ?? [])
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
            }
        });
}
