using System.Collections.Concurrent;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EventsHub.IntegrationTests.Web;

public sealed class LogTests
{
    [Fact]
    public async Task The_log_names_requests_and_holds_neither_people_nor_links()
    {
        var log = new LogLines();
        await using var app = await WebApp.StartAsync();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.InsertAsync(Sample.OpenEvent());
        var browser = app.Open();
        var registered = await browser.Client.PostAsJsonAsync("/api/v1/events/test24/registrations", new
        {
            submissionId = Guid.NewGuid(),
            person = new { given = "Zoé", family = "Échantillon", email = "zoe@example.org" },
            ticketType = "online",
            options = Array.Empty<string>(),
            consent = true,
            language = "en",
        });
        registered.EnsureSuccessStatusCode();
        var token = (await registered.Content.ReadAsStringAsync()).Split("\"token\":\"")[1].Split('"')[0];
        await browser.ReadAsync($"/e/test24/r/{token}");

        Assert.Contains(log.Lines, line => line.Contains("Register by", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains("Échantillon", StringComparison.Ordinal)
            || line.Contains("zoe@example.org", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
