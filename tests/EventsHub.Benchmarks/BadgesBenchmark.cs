using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Benchmarks;

/// <summary>How fast, how small and in how much memory badges are printed.</summary>
internal static class BadgesBenchmark
{
    private const int Count = 10_000;
    private const int FewCount = 1_000;
    private const int ManyCount = 50_000;
    private const double MostSecondsForFew = 1.5;
    private const double MostRatio = 4;
    private const double MostBytesPerBadge = 1.6 * 1024;
    private const double MostMebibytes = 250;
    private const double MostKibibytesPerFurtherBadge = 1;

    private static readonly BadgeEvent Event = new("Sample Conference on Open Science 2026", "Sample City · 23–27 November 2026", "en", "#0D47A1");
    private static readonly DocumentInfo Info = new("Badges", "en", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    /// <summary>Measures in a process that has printed nothing before; the last line is JSON.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (few, _) = await PrintAsync(FewCount, QrCode.Encode);
        var (seconds, bytes) = await PrintAsync(Count, QrCode.Encode);
        var peak = PeakMebibytes();
        var fixedCode = QrCode.Encode("floor");
        var (floor, _) = await PrintAsync(Count, _ => fixedCode);
        await PrintAsync(ManyCount, QrCode.Encode);
        var peakMany = PeakMebibytes();

        var result = new
        {
            badges = Count,
            seconds = Math.Round(seconds, 2),
            seconds_1000 = Math.Round(few, 2),
            floor_seconds = Math.Round(floor, 2),
            ratio = Math.Round(seconds / floor, 2),
            bytes_per_badge = bytes / Count,
            peak_mib = Math.Round(peak),
            peak_mib_50000 = Math.Round(peakMany),
        };
        Console.WriteLine(JsonSerializer.Serialize(result));
        return Missed(
            (few <= MostSecondsForFew, $"{FewCount} badges took {few:F2} s, more than {MostSecondsForFew}."),
            (result.ratio <= MostRatio, $"{Count} badges took {result.ratio} times the floor, more than {MostRatio}."),
            (result.bytes_per_badge <= MostBytesPerBadge, $"A badge takes {result.bytes_per_badge} bytes, more than {MostBytesPerBadge}."),
            (peak <= MostMebibytes, $"Memory peaked at {peak:F0} MiB, more than {MostMebibytes}."),
            ((peakMany - peak) * 1024 / (ManyCount - Count) < MostKibibytesPerFurtherBadge, $"Memory grew from {peak:F0} to {peakMany:F0} MiB."));
    }

    /// <summary>Says what was missed; the result is the exit code.</summary>
    internal static int Missed(params ReadOnlySpan<(bool Met, string Message)> goals)
    {
        var missed = 0;
        foreach (var (met, message) in goals)
        {
            if (!met)
            {
                missed++;
                Console.Error.WriteLine(message);
            }
        }

        return missed == 0 ? 0 : 1;
    }

    private static async Task<(double Seconds, long Bytes)> PrintAsync(int count, Func<string, QrCode> encode)
    {
        var path = Path.GetTempFileName();
        try
        {
            var watch = Stopwatch.StartNew();
            await using (var file = File.Create(path))
            {
                await new BadgePrinter(FontLibrary.Open()) { EncodeQr = encode }.WriteAsync(file, Event, SampleBadges.Create(count), BadgeLayout.A6, Info);
            }

            var seconds = watch.Elapsed.TotalSeconds;
            var bytes = new FileInfo(path).Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} badges: {seconds:F2} s, {bytes / 1024} KiB, peak {PeakMebibytes():F0} MiB"));
            return (seconds, bytes);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
