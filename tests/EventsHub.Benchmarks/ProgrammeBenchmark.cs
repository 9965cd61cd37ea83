using System.Diagnostics;
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
    private const double MostSeconds = 0.8;
    private const double MostTimes = 10;

    private static readonly string[] Words = "open science data observatories telescopes planets communities results schools museums public languages continents impact share measure".Split(' ');

    /// <summary>Measures in a process that has written nothing before; the last line is JSON.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var (seconds, size, pages) = await WriteAsync(Count);
        var (many, _, _) = await WriteAsync(ManyCount);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            talks = Count,
            seconds = Math.Round(seconds, 2),
            kib = size / 1024,
            pages,
            seconds_3000 = Math.Round(many, 2),
        }));
        return BadgesBenchmark.Missed(
            (seconds <= MostSeconds, $"{Count} talks took {seconds:F2} s, more than {MostSeconds}."),
            (many <= seconds * MostTimes, $"{ManyCount} talks took {many / seconds:F1} times as long, more than {MostTimes}."));
    }

    private static async Task<(double Seconds, long Bytes, int Pages)> WriteAsync(int talks)
    {
        var booklet = Create(talks);
        var info = new DocumentInfo("Programme", "en", new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var output = new MemoryStream();
        var watch = Stopwatch.StartNew();
        var pages = await new BookletWriter(FontLibrary.Open()).WriteAsync(output, booklet, PaperSize.A5, info);
        return (watch.Elapsed.TotalSeconds, output.Length, pages);
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
