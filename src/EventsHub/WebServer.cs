using EventsHub.Databases;
using EventsHub.Shell.Setup;

namespace EventsHub;

/// <summary>The web server with pages and API.</summary>
internal static class WebServer
{
    /// <summary>Runs until the process is stopped. <paramref name="options"/> are <c>--db</c> as for every command, options of ASP.NET Core such as <c>--urls</c>,
    /// and settings such as <c>--Mail:Host=…</c>.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync(string[] options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = options, WebRootPath = WebRoot() });
        builder.Configuration.AddCommandLine(options, new Dictionary<string, string> { ["--db"] = DatabaseOptions.Variable });
        builder.Services.AddEventsHub(builder.Configuration);
        builder.AddWebShell(EventsHubModules.All);

        var app = builder.Build();
        app.UseWebShell();
        return app.RunEventsHubAsync();
    }

    // A published program finds its static files next to itself, whatever the working directory; settings are read from the working directory, as for
    // every command. When run from the build output, static files are found through a manifest.
    private static string? WebRoot() => Path.Combine(AppContext.BaseDirectory, "wwwroot") is var beside && Directory.Exists(beside) ? beside : null;
}
