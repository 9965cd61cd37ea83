using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using EventsHub.Testing;

namespace EventsHub.Benchmarks;

/// <summary>
/// The public grid of a programme of 1,000 sessions in five days, ten rooms and 20 slots a day, held against a bare Kestrel that answers a text of
/// the same length: same machine, same load, rounds in turn. "Cached" is the page as everybody gets it. "Uncached" asks for a language in the
/// address, which the page cache never answers: the request travels the whole pipeline and the page is rendered; the release is read and its grid
/// laid out in memory, as after the first visit to any node.
/// </summary>
internal static class SchedulePagesBenchmark
{
    private const int Days = 5;
    private const int Rooms = 10;
    private const int Slots = 20;
    private const int Rounds = 5;
    private const double LeastUncached = 0.25;
    private const double LeastCached = 0.65;
    private const string Page = "/e/CAP24/programme";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    internal static async Task<int> RunAsync(string[] args)
    {
        _ = args;
        await using var app = await RunningApp.StartAsync(Programs.Published);
        await ReleaseAsync(app);
        await using var bare = await BareProcess.StartAsync();
        Uri cached = new(app.Address, Page);
        Uri uncached = new(app.Address, Page + "?lang=en");
        using HttpClient client = new();
        var html = await client.GetStringAsync(cached);
        var size = Encoding.UTF8.GetByteCount(html);
        Uri sameLength = new(bare.Address, size.ToString(CultureInfo.InvariantCulture));
        var load = Load.Best();
        Console.WriteLine($"{Page}: a day of {html.Split("<article").Length - 1} of {Days * Rooms * Slots:N0} sessions, {size:N0} bytes, against a bare text answer of that length; {load.Name}, {Load.Connections} connections, {Rounds} rounds of {Round.TotalSeconds} s each in turn, {Environment.ProcessorCount} cores");
        foreach (var address in new[] { sameLength, uncached, cached })
        {
            await load.RunAsync(address, WarmUp);
        }

        List<(LoadResult Bare, LoadResult Uncached, LoadResult Cached)> rounds = [];
        Console.WriteLine($"{"round",5} {"bare/s",9} {"uncached/s",11} {"cached/s",9} {"p99 ms",8} {"uncached",9} {"cached",7}");
        for (var round = 1; round <= Rounds; round++)
        {
            var result = (Bare: await load.RunAsync(sameLength, Round), Uncached: await load.RunAsync(uncached, Round), Cached: await load.RunAsync(cached, Round));
            rounds.Add(result);
            Console.WriteLine($"{round,5} {result.Bare.PerSecond,9:N0} {result.Uncached.PerSecond,11:N0} {result.Cached.PerSecond,9:N0} {result.Cached.P99Milliseconds,8:N2} {result.Uncached.PerSecond / result.Bare.PerSecond,9:P0} {result.Cached.PerSecond / result.Bare.PerSecond,7:P0}");
        }

        var errors = rounds.Sum(r => r.Bare.Errors + r.Uncached.Errors + r.Cached.Errors);
        if (errors > 0)
        {
            await Console.Error.WriteLineAsync($"{errors} answers were not 200, so the figures mean nothing.");
            return 1;
        }

        // The least of a short text too, so that nobody has to believe in the length.
        var hello = await load.RunAsync(bare.Address, Round);
        Console.WriteLine($"A bare \"Hello, World!\" of 13 bytes: {hello.PerSecond:N0}/s");
        var uncachedRatio = Median(rounds.Select(r => r.Uncached.PerSecond / r.Bare.PerSecond));
        var cachedRatio = Median(rounds.Select(r => r.Cached.PerSecond / r.Bare.PerSecond));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            uncached_ratio = Math.Round(uncachedRatio, 3),
            cached_ratio = Math.Round(cachedRatio, 3),
            p99_ms = Math.Round(Median(rounds.Select(r => r.Cached.P99Milliseconds)), 2),
        }));
        return BadgesBenchmark.Missed(
            (uncachedRatio >= LeastUncached, $"Uncached pages came to {uncachedRatio:P0} of the floor, less than {LeastUncached:P0}."),
            (cachedRatio >= LeastCached, $"Cached pages came to {cachedRatio:P0} of the floor, less than {LeastCached:P0}."));
    }

    private static async Task ReleaseAsync(RunningApp app)
    {
        var file = Path.Combine(app.Folder, "thousand.xml");
        await File.WriteAllTextAsync(file, Schedule().ToString());
        await app.EventsHubAsync("programme", "import", "--event", "CAP24", "--file", file, "--remove-missing", "--remove-most", "--on-event-dates");
        await app.EventsHubAsync("programme", "release", "--event", "CAP24");
    }

    private static XElement Schedule() => new("schedule",
        new XElement("conference", new XElement("title", "A thousand sessions")),
        Enumerable.Range(0, Days).Select(day => new XElement("day",
            new XAttribute("index", day + 1), new XAttribute("date", new DateOnly(2030, 6, 24).AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            Enumerable.Range(0, Rooms).Select(room => new XElement("room", new XAttribute("name", $"Room {room + 1}"),
                Enumerable.Range(0, Slots).Select(slot => Talk(day, room, slot)))))));

    private static XElement Talk(int day, int room, int slot)
    {
        var number = (((day * Rooms) + room) * Slots) + slot + 1;
        var start = TimeSpan.FromMinutes((9 * 60) + (slot * 30));
        return new("event", new XAttribute("id", 100_000 + number),
            new XElement("start", start.ToString(@"hh\:mm", CultureInfo.InvariantCulture)), new XElement("duration", "00:25"), new XElement("room", $"Room {room + 1}"),
            new XElement("title", $"Contribution {number}: what planetariums, schools and observatories learn from each other"),
            new XElement("track", $"Track {(number % 6) + 1}"), new XElement("type", "lecture"), new XElement("language", number % 3 == 0 ? "fr" : "en"),
            new XElement("abstract", string.Join(' ', Enumerable.Repeat("Telescopes, domes and people.", 30))),
            new XElement("persons", new XElement("person", new XAttribute("id", number), $"Sample Person {number}"), new XElement("person", new XAttribute("id", 2000 + (number % 300)), $"Guest {number % 300}")));
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
