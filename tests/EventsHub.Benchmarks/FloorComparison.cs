using System.Globalization;

namespace EventsHub.Benchmarks;

/// <summary>What we took for a file, and how many times as long as its <see cref="DeflateFloor"/>: medians of rounds in turn, each in a process of its own.</summary>
internal sealed record FloorComparison(double Ratio, double ProcessorRatio, double ProcessorSeconds, int Pages, long Bytes, double PeakMebibytes)
{
    /// <summary>How often what is compared runs in turn; the median counts.</summary>
    internal const int Rounds = 5;

    /// <summary>Compares what a verb writes, which is given a number and the path of the file.</summary>
    public static async Task<FloorComparison> OfAsync(string verb, int count, string things)
    {
        List<(Work Ours, Work Floor)> rounds = [];
        var folder = Directory.CreateTempSubdirectory("eventshub-bench-");
        try
        {
            var path = Path.Combine(folder.FullName, "ours.pdf");
            for (var round = 1; round <= Rounds; round++)
            {
                var ours = await Work.OfAsync(verb, count.ToString(CultureInfo.InvariantCulture), path);
                var floor = await Work.OfAsync(DeflateFloor.Verb, path, Path.Combine(folder.FullName, "floor.pdf"));
                if (floor.Pages != ours.Pages)
                {
                    throw new InvalidOperationException($"The floor found {floor.Pages} of {ours.Pages} pages.");
                }

                rounds.Add((ours, floor));
                Console.WriteLine($"{count} {things}: {ours}");
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  pages deflated and written: {floor.Seconds:F3} s ({floor.ProcessorSeconds:F3} s of processors); {ours.Seconds / floor.Seconds:F1} times as long, {ours.ProcessorSeconds / floor.ProcessorSeconds:F1} times the processors"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return new(
            Median(round => round.Ours.Seconds / round.Floor.Seconds),
            Median(round => round.Ours.ProcessorSeconds / round.Floor.ProcessorSeconds),
            Median(round => round.Ours.ProcessorSeconds),
            rounds[0].Ours.Pages,
            rounds[0].Ours.Bytes,
            Median(round => round.Ours.PeakMebibytes));

        double Median(Func<(Work Ours, Work Floor), double> figure) => rounds.Select(figure).Order().ElementAt(Rounds / 2);
    }
}
