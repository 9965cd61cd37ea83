using EventsHub.Databases;
using EventsHub.Shell.Setup;

namespace EventsHub;

/// <summary>Pages and API, until the process is stopped.</summary>
internal static class WebServer
{
    /// <summary>Runs it; <paramref name="options"/> are those of ASP.NET Core, such as <c>--urls</c>, and settings such as <c>--Mail:Host=…</c>.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync(string[] options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options, WebRootPath = WebRoot() });
        builder.Services.AddEventsHub(builder.Configuration);
        builder.AddWebShell(EventsHubModules.All);

        var app = builder.Build();
        app.UseWebShell();
        return app.RunEventsHubAsync();
    }

    // A published program has its pages' assets beside it, wherever it is started from; settings are those of the working directory, as for every verb.
    // One run from its build finds the assets through a manifest.
    private static string? WebRoot() => Path.Combine(AppContext.BaseDirectory, "wwwroot") is var beside && Directory.Exists(beside) ? beside : null;
}
