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
        // A text of the length of a page, so that what a page costs beside its bytes can be seen.
        var texts = new System.Collections.Concurrent.ConcurrentDictionary<int, string>();
        app.MapGet("/{length:int:range(1,10000000)}", (int length) => texts.GetOrAdd(length, _ => new string('x', length)));
        await app.RunAsync();
        return 0;
    }
}
