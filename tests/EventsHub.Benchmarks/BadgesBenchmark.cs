using System.Globalization;
using System.Text.Json;
using EventsHub.Documents;
using EventsHub.Documents.Badges;
using EventsHub.Documents.Text;

namespace EventsHub.Benchmarks;

/// <summary>How fast, how small and in how much memory badges are printed.</summary>
internal static class BadgesBenchmark
{
    private const int FewCount = 1_000;
    private const int Count = 10_000;
    private const int ManyCount = 50_000;
    private const double MostRatioForFew = 14;
    private const double MostRatio = 7;
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
        var few = await FloorComparison.OfAsync(OnceVerb, FewCount, "badges");
        var print = await FloorComparison.OfAsync(OnceVerb, Count, "badges");
        var many = await ManyAsync();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            badges = Count,
            ratio = Math.Round(print.Ratio, 2),
            processor_ratio = Math.Round(print.ProcessorRatio, 2),
            ratio_1000 = Math.Round(few.Ratio, 2),
            processor_ratio_1000 = Math.Round(few.ProcessorRatio, 2),
            bytes_per_badge = print.Bytes / Count,
            peak_mib = Math.Round(print.PeakMebibytes),
            peak_mib_50000 = Math.Round(many.PeakMebibytes),
        }));
        return Missed(
            (few.Ratio <= MostRatioForFew, $"{FewCount} badges took {few.Ratio:F2} times the floor, more than {MostRatioForFew}."),
            (few.ProcessorRatio <= MostRatioForFew, $"{FewCount} badges took {few.ProcessorRatio:F2} times the processors of the floor, more than {MostRatioForFew}."),
            (print.Ratio <= MostRatio, $"{Count} badges took {print.Ratio:F2} times the floor, more than {MostRatio}."),
            (print.ProcessorRatio <= MostRatio, $"{Count} badges took {print.ProcessorRatio:F2} times the processors of the floor, more than {MostRatio}."),
            (print.Bytes <= MostBytesPerBadge * Count, $"A badge takes {print.Bytes / Count} bytes, more than {MostBytesPerBadge}."),
            (print.PeakMebibytes <= MostMebibytes, $"Memory peaked at {print.PeakMebibytes:F0} MiB, more than {MostMebibytes}."),
            ((many.PeakMebibytes - print.PeakMebibytes) * 1024 / (ManyCount - Count) < MostKibibytesPerFurtherBadge, $"Memory grew from {print.PeakMebibytes:F0} to {many.PeakMebibytes:F0} MiB."));
    }

    /// <summary>Prints so many badges into a file and says what it took.</summary>
    internal static Task<int> OnceAsync(string[] args)
    {
        var count = int.Parse(args[0], CultureInfo.InvariantCulture);
        var badges = SampleBadges.Load(count);
        return Work.TellAsync(args[1], async file =>
        {
            await new BadgePrinter(FontLibrary.Open()).WriteAsync(file, Event, badges, BadgePaper.Of(BadgeLayout.A6), Info);
            return count;
        });
    }

    // Only its memory counts, so that it needs no floor.
    private static async Task<Work> ManyAsync()
    {
        var path = Path.GetTempFileName();
        try
        {
            var many = await Work.OfAsync(OnceVerb, ManyCount.ToString(CultureInfo.InvariantCulture), path);
            Console.WriteLine($"{ManyCount} badges: {many}");
            return many;
        }
        finally
        {
            File.Delete(path);
        }
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
}
