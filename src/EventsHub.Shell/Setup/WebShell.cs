using System.Net;
using EventsHub.Kernel.Access;
using EventsHub.Shell.Modules;
using EventsHub.Shell.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EventsHub.Shell.Setup;

/// <summary>The middleware that every page and API call passes through. Its order matters.</summary>
public static class WebShell
{
    private const long LargestRequest = 32 * 1024 * 1024;

    public static void AddWebShell(this WebApplicationBuilder builder, ModuleList modules)
    {
        // When run from the build output, static files are found through a manifest, whatever the environment; a published program has its own wwwroot.
        builder.WebHost.UseStaticWebAssets();
        if (!builder.Environment.IsDevelopment())
        {
            // Looking for files that were changed since the build takes a route for GET at every address, so that unknown addresses would answer 405 to other methods.
            builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        }

        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentUser, WebUser>();
        services.AddLanguages();
        services.AddPages();
        services.AddRateLimits(builder.Configuration);
        services.AddPublicPageCache();
        foreach (var module in modules.All)
        {
            module.AddWebServices(services);
        }

        services.AddApi();
        services.AddHealth();
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddResponseCompression(compression =>
        {
            // Pages contain antiforgery tokens next to user input; compressing both over TLS would reveal the token through the response length
            // (BREACH).
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

    /// <summary>Builds the pipeline and maps the shell's own routes.</summary>
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
        app.UseUnrouted();
        // Before the compression, so that cached pages are stored compressed.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseApiGuard();

        app.MapStaticAssets().ShortCircuit();
        app.MapHealth();
        app.MapAccentThemes();
        // The guard header already protects against cross-site requests, so uploads need no antiforgery token.
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery().AddEndpointFilter(VersionTag.FilterAsync);
        foreach (var module in app.Services.GetRequiredService<ModuleList>().All)
        {
            module.MapRoutes(app);
            module.MapApi(api);
        }

        app.MapApiDescription();
        app.MapRazorPages().WithStaticAssets();
    }

    // Forwarded headers are trusted only from proxies that the operator lists: ForwardedHeaders:KnownProxies:0=10.0.0.1.
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
