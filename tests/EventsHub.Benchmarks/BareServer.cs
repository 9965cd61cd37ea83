namespace EventsHub.Benchmarks;

/// <summary>The floor that pages are held against: Kestrel answering a short text, and nothing else.</summary>
internal static class BareServer
{
    internal const string Verb = "bare";

    internal static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var app = builder.Build();
        app.MapGet("/", () => "Hello, World!");
        await app.RunAsync();
        return 0;
    }
}
