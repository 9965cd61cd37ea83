using System.Diagnostics;
using Xunit;

namespace EventsHub.UnitTests.Documents;

/// <summary>Programs that nobody here wrote, asked what they make of our files.</summary>
internal static class Tool
{
    /// <summary>Runs a program and returns what it printed; skips the test when it is not installed.</summary>
    public static string Run(string name, params string[] arguments)
    {
        var (exitCode, output, errors) = TryRun(name, arguments);
        Assert.True(exitCode == 0, $"{name} {string.Join(' ', arguments)} ended with {exitCode}: {output}{errors}");
        return output;
    }

    public static (int ExitCode, string Output, string Errors) TryRun(string name, params string[] arguments)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(path is null, $"{name} is not installed.");
        using var process = Process.Start(new ProcessStartInfo(path!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
