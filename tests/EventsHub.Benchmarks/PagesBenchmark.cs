using System.Globalization;
using System.Text.Json;
using EventsHub.Testing;

namespace EventsHub.Benchmarks;

/// <summary>The public event page of the real program, held against a bare Kestrel text answer: same machine, same load, rounds in turn.</summary>
internal static class PagesBenchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(6);

    internal static async Task<int> RunAsync(string[] args)
    {
        var path = args is [var given, ..] ? given : "/e/CAP24";
        await using var app = await RunningApp.StartAsync(Programs.Published);
        await using var bare = await BareProcess.StartAsync();
        Uri page = new(app.Address, path);
        var size = await SizeAsync(page);
        var load = Load.Best();
        Console.WriteLine($"{page.AbsolutePath}, {size:N0} bytes, against a bare text answer; {load.Name}, {Load.Connections} connections, {Rounds} rounds of {Round.TotalSeconds} s each in turn, {Environment.ProcessorCount} cores");
        await load.RunAsync(bare.Address, WarmUp);
        await load.RunAsync(page, WarmUp);

        List<(LoadResult Page, LoadResult Bare)> rounds = [];
        Console.WriteLine($"{"round",5} {"page/s",10} {"p99 ms",8} {"bare/s",10} {"p99 ms",8} {"ratio",7}");
        for (var round = 1; round <= Rounds; round++)
        {
            var bareResult = await load.RunAsync(bare.Address, Round);
            var pageResult = await load.RunAsync(page, Round);
            rounds.Add((pageResult, bareResult));
            Console.WriteLine($"{round,5} {pageResult.PerSecond,10:N0} {pageResult.P99Milliseconds,8:N2} {bareResult.PerSecond,10:N0} {bareResult.P99Milliseconds,8:N2} {pageResult.PerSecond / bareResult.PerSecond,7:P0}");
        }

        var errors = rounds.Sum(r => r.Page.Errors + r.Bare.Errors);
        if (errors > 0)
        {
            await Console.Error.WriteLineAsync($"{errors} answers were not 200, so the figures mean nothing.");
            return 1;
        }

        var pages = Median(rounds.Select(r => r.Page.PerSecond));
        var bares = Median(rounds.Select(r => r.Bare.PerSecond));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            page_per_s = Math.Round(pages),
            bare_per_s = Math.Round(bares),
            ratio = Math.Round(pages / bares, 3),
            p99_ms = Math.Round(Median(rounds.Select(r => r.Page.P99Milliseconds)), 2),
        }));
        return 0;
    }

    private static async Task<int> SizeAsync(Uri page)
    {
        using HttpClient client = new();
        return (await client.GetByteArrayAsync(page)).Length;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
