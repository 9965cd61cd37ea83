using System.Globalization;
using System.Text.Json;
using EventsHub.Documents;
using EventsHub.Documents.Programmes;
using EventsHub.Documents.Text;

namespace EventsHub.Benchmarks;

/// <summary>How fast a booklet with contents and links is written.</summary>
internal static class ProgrammeBenchmark
{
    private const int Count = 300;
    private const int ManyCount = 3_000;
    private const int AbstractWords = 150;
    private const int TalksPerSession = 5;
    private const int Days = 5;
    private const double MostRatio = 40;
    private const double MostRatioForMany = 18;
    private const double MostTimes = 10;

    private static readonly DocumentInfo Info = new("Programme", "en", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly string[] Words = "open science data observatories telescopes planets communities results schools museums public languages continents impact share measure".Split(' ');

    /// <summary>The verb of a process that writes once.</summary>
    internal const string OnceVerb = "programme-once";

    /// <summary>Measures each booklet in a process that has written nothing before; the last line is JSON.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var booklet = await FloorComparison.OfAsync(OnceVerb, Count, "talks");
        var many = await FloorComparison.OfAsync(OnceVerb, ManyCount, "talks");
        var times = many.ProcessorSeconds / booklet.ProcessorSeconds;
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            talks = Count,
            ratio = Math.Round(booklet.Ratio, 2),
            processor_ratio = Math.Round(booklet.ProcessorRatio, 2),
            kib = booklet.Bytes / 1024,
            pages = booklet.Pages,
            peak_mib = Math.Round(booklet.PeakMebibytes),
            ratio_3000 = Math.Round(many.Ratio, 2),
            processor_ratio_3000 = Math.Round(many.ProcessorRatio, 2),
            processors_3000_to_300 = Math.Round(times, 1),
        }));
        return BadgesBenchmark.Missed(
            (booklet.Ratio <= MostRatio, $"{Count} talks took {booklet.Ratio:F2} times the floor, more than {MostRatio}."),
            (booklet.ProcessorRatio <= MostRatio, $"{Count} talks took {booklet.ProcessorRatio:F2} times the processors of the floor, more than {MostRatio}."),
            (many.Ratio <= MostRatioForMany, $"{ManyCount} talks took {many.Ratio:F2} times the floor, more than {MostRatioForMany}."),
            (many.ProcessorRatio <= MostRatioForMany, $"{ManyCount} talks took {many.ProcessorRatio:F2} times the processors of the floor, more than {MostRatioForMany}."),
            (times <= MostTimes, $"{ManyCount} talks took {times:F1} times the processors of {Count}, more than {MostTimes}."));
    }

    /// <summary>Writes a booklet of so many talks into a file and says what it took.</summary>
    internal static Task<int> OnceAsync(string[] args)
    {
        var booklet = Create(int.Parse(args[0], CultureInfo.InvariantCulture));
        return Work.TellAsync(args[1], file => new BookletWriter(FontLibrary.Open()).WriteAsync(file, booklet, PaperSize.A5, Info));
    }

    private static Booklet Create(int talks)
    {
        var random = new Random(1);
        var sessions = Enumerable.Range(0, talks / TalksPerSession).Select(session => new BookletSession(
            $"s{session}",
            $"{9 + (session % 8):00}:00–{10 + (session % 8):00}:00",
            $"Room {session % 7}",
            null,
            null,
            $"Session {session}: {Text(4)}",
            "Parallel",
            null,
            [.. Enumerable.Range(0, TalksPerSession).Select(talk => Talk((session * TalksPerSession) + talk))]) { Span = new(60 * (9 + (session % 8)), 60 * (10 + (session % 8))) }).ToList();
        return new Booklet(
            "Sample Conference on Open Science",
            "Programme and abstracts",
            "Sample City · 24–28 June 2026",
            "en",
            "#0D47A1",
            [.. sessions.Chunk((sessions.Count + Days - 1) / Days).Select((day, i) => new BookletDay($"Day {i + 1}", day))],
            new("Contents", "Programme", "Abstracts", "Speakers", "Chair:", "Page {0} of {1}"));

        BookletTalk Talk(int number) => new($"t{number}", "09:00", Text(8), [new($"Zoé Exemple {number}", null, "Sample Institute", $"Exemple {number:00000}")], Text(AbstractWords), "en", null);

        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
    }
}
