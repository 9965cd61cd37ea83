using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace EventsHub.Benchmarks;

/// <summary>What writing a file took, the start of its process left out.</summary>
internal sealed record Work(double Seconds, double ProcessorSeconds, int Pages, long Bytes, double PeakMebibytes)
{
    /// <summary>Writes a file, which returns the number of its pages, and says what it took as JSON.</summary>
    public static async Task<int> TellAsync(string path, Func<FileStream, Task<int>> writeAsync)
    {
        var processors = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        int pages;
        await using (var file = File.Create(path))
        {
            pages = await writeAsync(file);
        }

        var seconds = watch.Elapsed.TotalSeconds;
        var processorSeconds = (Environment.CpuUsage.TotalTime - processors).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(JsonSerializer.Serialize(new Work(seconds, processorSeconds, pages, new FileInfo(path).Length, process.PeakWorkingSet64 / 1048576.0)));
        return 0;
    }

    /// <summary>What a verb of this program told, run in a process that has done nothing before.</summary>
    public static Task<Work> OfAsync(params string[] arguments) => OfOtherAsync("dotnet", [typeof(Work).Assembly.Location, .. arguments]);

    /// <summary>What another program told in the same form.</summary>
    public static async Task<Work> OfOtherAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Work>(told)! : throw new InvalidOperationException($"{string.Join(' ', arguments)} failed.");
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Seconds:F2} s ({ProcessorSeconds:F2} s of processors), {Pages} pages, {Bytes / 1024} KiB, peak {PeakMebibytes:F0} MiB");
}
