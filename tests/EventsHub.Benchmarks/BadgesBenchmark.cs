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

    /// <summary>The verb of a process that prints once.</summary>
    internal const string OnceVerb = "badges-once";

    /// <summary>Measures each print in a process that has printed nothing before; the last line is JSON.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var few = await MeasureAsync(FewCount);
        var print = await MeasureAsync(Count);
        var floor = await MeasureAsync(Count, isFloor: true);
        var many = await MeasureAsync(ManyCount);
        var result = new
        {
            badges = Count,
            seconds = Math.Round(print.Seconds, 2),
            seconds_1000 = Math.Round(few.Seconds, 2),
            floor_seconds = Math.Round(floor.Seconds, 2),
            ratio = Math.Round(print.Seconds / floor.Seconds, 2),
            bytes_per_badge = print.Bytes / Count,
            peak_mib = Math.Round(print.PeakMebibytes),
            peak_mib_50000 = Math.Round(many.PeakMebibytes),
        };
        Console.WriteLine(JsonSerializer.Serialize(result));
        return Missed(
            (few.Seconds <= MostSecondsForFew, $"{FewCount} badges took {few.Seconds:F2} s, more than {MostSecondsForFew}."),
            (result.ratio <= MostRatio, $"{Count} badges took {result.ratio} times the floor, more than {MostRatio}."),
            (result.bytes_per_badge <= MostBytesPerBadge, $"A badge takes {result.bytes_per_badge} bytes, more than {MostBytesPerBadge}."),
            (print.PeakMebibytes <= MostMebibytes, $"Memory peaked at {print.PeakMebibytes:F0} MiB, more than {MostMebibytes}."),
            ((many.PeakMebibytes - print.PeakMebibytes) * 1024 / (ManyCount - Count) < MostKibibytesPerFurtherBadge, $"Memory grew from {print.PeakMebibytes:F0} to {many.PeakMebibytes:F0} MiB."));
    }

    /// <summary>Prints once and says what it took, as JSON.</summary>
    internal static async Task<int> OnceAsync(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var badges = SampleBadges.Load(count);
        Func<string, QrCode> encode = QrCode.Encode;
        if (args is [_, "floor"])
        {
            var fixedCode = QrCode.Encode("floor");
            encode = _ => fixedCode;
        }

        var path = Path.GetTempFileName();
        try
        {
            var watch = Stopwatch.StartNew();
            await using (var file = File.Create(path))
            {
                await new BadgePrinter(FontLibrary.Open()) { EncodeQr = encode }.WriteAsync(file, Event, badges, BadgePaper.Of(BadgeLayout.A6), Info);
            }

            var seconds = watch.Elapsed.TotalSeconds;
            using var process = Process.GetCurrentProcess();
            Console.WriteLine(JsonSerializer.Serialize(new Print(seconds, process.TotalProcessorTime.TotalSeconds, new FileInfo(path).Length, process.PeakWorkingSet64 / 1048576.0)));
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<Print> MeasureAsync(int count, bool isFloor = false)
    {
        string[] arguments = [typeof(BadgesBenchmark).Assembly.Location, OnceVerb, count.ToString(CultureInfo.InvariantCulture), .. isFloor ? ["floor"] : Array.Empty<string>()];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var print = JsonSerializer.Deserialize<Print>(await process.StandardOutput.ReadToEndAsync())!;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{count} badges{(isFloor ? ", one fixed QR" : "")}: {print.Seconds:F2} s ({print.ProcessorSeconds:F2} s of processors), {print.Bytes / 1024} KiB, peak {print.PeakMebibytes:F0} MiB"));
        return print;
    }

    /// <summary>What one print took, the start of its process left out.</summary>
    private sealed record Print(double Seconds, double ProcessorSeconds, long Bytes, double PeakMebibytes);

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
}
