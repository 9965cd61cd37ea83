using System.Diagnostics;
using System.Globalization;

namespace EventsHub.Benchmarks;

/// <summary>What one burst of requests came to.</summary>
/// <param name="PerSecond">Answers per second.</param>
/// <param name="P99Milliseconds">What 99 of 100 answers stayed under.</param>
/// <param name="Errors">Answers that were not 200, and those that did not come.</param>
internal sealed record LoadResult(double PerSecond, double P99Milliseconds, long Errors);

/// <summary>Sends requests as fast as they are answered: with wrk where it is installed, else from this process.</summary>
internal abstract class Load
{
    internal const int Connections = 32;

    internal abstract string Name { get; }

    internal abstract Task<LoadResult> RunAsync(Uri address, TimeSpan duration);

    internal static Load Best() => File.Exists("/usr/bin/wrk") ? new WrkLoad() : new ClientLoad();
}

/// <summary>wrk, which costs little of the machine that it shares with the server.</summary>
internal sealed class WrkLoad : Load
{
    private const string Report = """
        done = function(summary, latency, requests)
          local e = summary.errors
          print(string.format("result %.3f %.3f %d", summary.requests * 1e6 / summary.duration, latency:percentile(99) / 1000,
            e.connect + e.read + e.write + e.status + e.timeout))
        end
        """;

    internal override string Name => "wrk";

    internal override async Task<LoadResult> RunAsync(Uri address, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Report);
            using var wrk = Process.Start(new ProcessStartInfo("wrk", ["-t1", $"-c{Connections}", $"-d{duration.TotalSeconds:0}s", "-s", script, address.ToString()]) { RedirectStandardOutput = true })!;
            var output = await wrk.StandardOutput.ReadToEndAsync();
            var figures = output.Split('\n').Last(line => line.StartsWith("result ", StringComparison.Ordinal)).Split(' ');
            return new(Number(figures[1]), Number(figures[2]), (long)Number(figures[3]));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>Requests from this process: slower, and so kinder to the ratio; only where there is no wrk.</summary>
internal sealed class ClientLoad : Load
{
    internal override string Name => "HttpClient";

    internal override async Task<LoadResult> RunAsync(Uri address, TimeSpan duration)
    {
        using HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        var start = Stopwatch.GetTimestamp();
        var senders = Enumerable.Range(0, Connections).Select(_ => SendAsync(client, address, start, duration)).ToList();
        var results = await Task.WhenAll(senders);
        double[] times = [.. results.SelectMany(r => r.Times).Order()];
        return new(times.Length / Stopwatch.GetElapsedTime(start).TotalSeconds, times[(int)(times.Length * 0.99)], results.Sum(r => r.Errors));
    }

    private static async Task<(List<double> Times, long Errors)> SendAsync(HttpClient client, Uri address, long start, TimeSpan duration)
    {
        List<double> times = [];
        long errors = 0;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            var sent = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address);
            await answer.Content.ReadAsByteArrayAsync();
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            errors += answer.IsSuccessStatusCode ? 0 : 1;
        }

        return (times, errors);
    }
}
