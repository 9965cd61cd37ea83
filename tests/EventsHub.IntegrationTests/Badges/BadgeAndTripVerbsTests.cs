using EventsHub.Application.Data;
using EventsHub.Cli;
using EventsHub.Hosting;
using EventsHub.IntegrationTests.Trips;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Badges;

public sealed class BadgeAndTripVerbsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eventshub-cli-").FullName;
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task Badges_are_written_whole_or_not_at_all()
    {
        await RunAsync("migrate");
        var @event = Sample.OpenEvent();
        await using (var db = Open())
        {
            db.Events.Add(@event);
            db.Orders.Add(OrderOf(@event));
            await db.SaveChangesAsync();
        }

        var file = Path.Combine(_folder, "badges.pdf");
        Assert.Equal(ExitCode.Done, await RunAsync("badges", "--event", "test24", "--layout", "a4", "--out", file));
        Assert.Contains("Zoé Échantillon", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);

        Assert.Equal(ExitCode.Refused, await RunAsync("badges", "--event", "test24", "--not-printed", "--out", Path.Combine(_folder, "none.pdf")));
        Assert.Contains("no confirmed registration matches", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, await RunAsync("badges", "--event", "nowhere", "--out", Path.Combine(_folder, "none.pdf")));
        Assert.Equal(["badges.pdf"], Directory.GetFiles(_folder, "*.pdf").Select(Path.GetFileName));
        Assert.Empty(Directory.GetFiles(_folder, ".*.pdf.*"));
    }

    [Fact]
    public async Task A_trip_goes_in_and_out_the_same_and_gives_its_packs()
    {
        await RunAsync("migrate");
        var source = Path.Combine(_folder, "trip.json");
        var copy = Path.Combine(_folder, "copy.json");
        await File.WriteAllTextAsync(source, SampleTrips.File("european-space-conference-2026.json"));

        Assert.Equal(ExitCode.Done, await RunAsync("trip", "import", source));
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "export", copy, "--trip", "esc-2026"));
        Assert.Equal(await File.ReadAllBytesAsync(source), await File.ReadAllBytesAsync(copy));

        var pack = Path.Combine(_folder, "pack.pdf");
        Assert.Equal(ExitCode.Done, await RunAsync("trip", "pack", "--trip", "ESC-2026", "--out", pack));
        Assert.Contains("Travel pack", await Tool.TextOfPdfAsync(await File.ReadAllBytesAsync(pack)), StringComparison.Ordinal);

        await File.WriteAllTextAsync(source, "{ \"code\": \"x\", ");
        Assert.Equal(ExitCode.Refused, await RunAsync("trip", "import", source));
        Assert.Contains("Line 1", _error.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotFound, await RunAsync("trip", "import", Path.Combine(_folder, "missing.json")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<int> RunAsync(params string[] args) =>
        new CliHost().RunAsync([.. args, "--db", Path.Combine(_folder, "test.db")], new() { Output = _output, Error = _error });

    private EventsHubDb Open() => new(
        (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>()
            .UseDatabase(new() { Connection = $"Data Source={Path.Combine(_folder, "test.db")}" }).Options,
        TimeProvider.System);

    private static Domain.Registrations.Order OrderOf(Domain.Events.Event @event)
    {
        var order = new Domain.Registrations.Order { EventId = @event.Id, Code = "ACDEFG", SubmissionId = Guid.NewGuid(), PlacedAt = DateTime.UtcNow };
        order.Registrations.Add(new()
        {
            EventId = @event.Id,
            OrderId = order.Id,
            Code = order.Code,
            Name = Domain.People.PersonName.Of("Zoé", "Échantillon"),
            Email = "zoe@example.org",
            TicketTypeId = @event.Products[0].Id,
            RegisteredAt = DateTime.UtcNow,
        });
        return order;
    }
}
