using System.Text;
using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Shell.Pages;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EventsHub.Programme.Pages.Public;

/// <summary>Makes the public programme readable offline: a service worker whose cache is renewed with every build, and a web app manifest per
/// event.</summary>
public static class ProgrammeOffline
{
    /// <summary>URL of the service worker. A service worker controls only pages below its own folder, here /e/.</summary>
    public const string WorkerAddress = "~/e/service-worker.js";

    public static void MapProgrammeOffline(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/e/service-worker.js", async (HttpResponse response, IWebHostEnvironment environment, CancellationToken cancellationToken) =>
        {
            using var script = new StreamReader(environment.WebRootFileProvider.GetFileInfo("js/programme-worker.js").CreateReadStream());
            var build = typeof(ProgrammeOffline).Assembly.ManifestModule.ModuleVersionId.ToString("N");
            response.Headers.CacheControl = "no-cache";
            return Results.Text($"const build = \"{build}\";\n{await script.ReadToEndAsync(cancellationToken)}", "text/javascript", Encoding.UTF8);
        }).AllowAnonymous().ExcludeFromDescription();
        routes.MapGet("/e/{eventCode}/manifest.webmanifest", async (string eventCode, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) =>
        {
            var frame = await mediator.Send(new FindEventHeading.Query(eventCode), cancellationToken);
            return Results.Text(JsonSerializer.Serialize(new
            {
                name = frame.Name,
                short_name = frame.Code,
                start_url = $"{request.PathBase}/e/{frame.Code}/now",
                scope = $"{request.PathBase}/e/{frame.Code}",
                display = "minimal-ui",
                theme_color = frame.Accent,
                icons = new[] { new { src = $"{request.PathBase}/img/mark.svg", sizes = "any", type = "image/svg+xml" } },
            }), "application/manifest+json", Encoding.UTF8);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
