using System.Diagnostics;
using Xunit;

namespace EventsHub.UnitTests.Documents;

/// <summary>Programs that nobody here wrote, asked what they make of our files.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

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
        // Once is bad luck, twice is a fault.
        return Finish(path!, arguments) ?? Finish(path!, arguments) ?? throw new TimeoutException($"{name} {string.Join(' ', arguments)} did not end within {Patience}, twice.");
    }

    /// <summary>Runs a program to its end; null, and nothing of it is left, when it does not come to one.</summary>
    private static (int ExitCode, string Output, string Errors)? Finish(string path, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (Task.WaitAll([output, errors, process.WaitForExitAsync()], Patience))
        {
            return (process.ExitCode, output.Result, errors.Result);
        }

        process.Kill(entireProcessTree: true);
        return null;
    }
}
