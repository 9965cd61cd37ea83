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
    // Of few badges most is the start: fonts are opened, and code is run for the first time.
    private const double MostRatioForFew = 25;
    private const double MostProcessorRatioForFew = 30;
    private const double MostRatio = 7;
    private const double MostProcessorRatio = 9;
    private const double MostBytesPerBadge = 1.6 * 1024;
    private const double MostMebibytes = 250;
    private const double MostKibibytesPerFurtherBadge = 1;
    private const double LeastRatioOfPeer = 10;

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
        var peer = await PeerAsync();
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
            reportlab_ratio_1000 = Math.Round(peer, 1),
        }));
        return Missed(
            (few.Ratio <= MostRatioForFew, $"{FewCount} badges took {few.Ratio:F2} times the floor, more than {MostRatioForFew}."),
            (few.ProcessorRatio <= MostProcessorRatioForFew, $"{FewCount} badges took {few.ProcessorRatio:F2} times the processors of the floor, more than {MostProcessorRatioForFew}."),
            (print.Ratio <= MostRatio, $"{Count} badges took {print.Ratio:F2} times the floor, more than {MostRatio}."),
            (print.ProcessorRatio <= MostProcessorRatio, $"{Count} badges took {print.ProcessorRatio:F2} times the processors of the floor, more than {MostProcessorRatio}."),
            (print.Bytes <= MostBytesPerBadge * Count, $"A badge takes {print.Bytes / Count} bytes, more than {MostBytesPerBadge}."),
            (print.PeakMebibytes <= MostMebibytes, $"Memory peaked at {print.PeakMebibytes:F0} MiB, more than {MostMebibytes}."),
            (peer >= LeastRatioOfPeer, $"ReportLab took only {peer:F1} times as long, less than {LeastRatioOfPeer}."),
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

    /// <summary>How many times as long as we ReportLab takes, which draws the QR codes itself as we do, and neither shapes text nor looks for fonts.</summary>
    private static async Task<double> PeerAsync()
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-bench-");
        try
        {
            var (list, file) = (Path.Combine(folder.FullName, "badges.json"), Path.Combine(folder.FullName, "badges.pdf"));
            await File.WriteAllTextAsync(list, JsonSerializer.Serialize(new { Event, Badges = await SampleBadges.Load(FewCount).ToListAsync() }));
            List<double> ratios = [];
            for (var round = 1; round <= FloorComparison.Rounds; round++)
            {
                var ours = await Work.OfAsync(OnceVerb, FewCount.ToString(CultureInfo.InvariantCulture), file);
                var peer = await Work.OfOtherAsync("/usr/bin/python3", Path.Combine(AppContext.BaseDirectory, "Peers", "reportlab_badges.py"), list, file);
                ratios.Add(peer.Seconds / ours.Seconds);
                Console.WriteLine($"{FewCount} badges: {ours}");
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  by ReportLab: {peer}; {ratios[^1]:F1} times as long"));
            }

            return ratios.Order().ElementAt(FloorComparison.Rounds / 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
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
