using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace EventsHub.Testing;

/// <summary>The real programs in processes of their own, on a temporary SQLite with the sample conference, on a free port.</summary>
public sealed partial class RunningApp : IAsyncDisposable
{
    private readonly Process _web;
    private readonly StringBuilder _log;

    private RunningApp(Process web, StringBuilder log, Programs programs, string folder, Uri address)
    {
        (_web, _log, Programs, Folder, Address) = (web, log, programs, folder, address);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; }

    /// <summary>Its database and mail.</summary>
    public string Folder { get; }

    /// <summary>What runs.</summary>
    public Programs Programs { get; }

    /// <summary>What the web server has said so far.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    /// <summary>The highest memory that the web server has held, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            _web.Refresh();
            return _web.PeakWorkingSet64;
        }
    }

    /// <summary>Loads the sample and starts the web server.</summary>
    public static async Task<RunningApp> StartAsync(Programs programs)
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-app-").FullName;
        await RunAsync(Start("dotnet", folder, [programs.Cli, "migrate"]));
        var sample = Start("bash", folder, [Path.Combine(Programs.Root, "eng", "sample")]);
        sample.Environment["EVENTSHUB_CLI"] = programs.Cli;
        await RunAsync(sample);

        StringBuilder log = new();
        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Process web = new() { StartInfo = Start("dotnet", folder, [programs.Web, "--urls", "http://127.0.0.1:0"]), EnableRaisingEvents = true };
        web.StartInfo.Environment["ASPNETCORE_CONTENTROOT"] = programs.WebContent;
        web.StartInfo.Environment["Logging__LogLevel__Default"] = "Warning";
        web.StartInfo.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (log)
            {
                log.AppendLine(line.Data);
            }

            if (line.Data is not null && ListeningPattern().Match(line.Data) is { Success: true } match)
            {
                listening.TrySetResult(new(match.Groups[1].Value));
            }
        }

        web.OutputDataReceived += Read;
        web.ErrorDataReceived += Read;
        web.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The web server ended:\n{log}"));
        web.Start();
        web.BeginOutputReadLine();
        web.BeginErrorReadLine();
        var address = await listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return new(web, log, programs, folder, address);
    }

    /// <summary>Runs a verb of the command line on the same database, and gives what it printed.</summary>
    public Task<string> EventsHubAsync(params string[] verb) => RunAsync(Start("dotnet", Folder, [Programs.Cli, .. verb]));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_web.HasExited)
        {
            _web.Kill();
            await _web.WaitForExitAsync();
        }

        _web.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await error}");
    }

    private static ProcessStartInfo Start(string program, string folder, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = folder,
        Environment =
        {
            ["EVENTSHUB_DB"] = $"sqlite:{Path.Combine(folder, "eventshub.db")}",
            ["Mail__Folder"] = Path.Combine(folder, "mail"),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
        },
    };

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningPattern();
}

/// <summary>Where the programs were built to.</summary>
/// <param name="Web">The web server.</param>
/// <param name="WebContent">The folder with its wwwroot.</param>
/// <param name="Cli">The command line.</param>
public sealed record Programs(string Web, string WebContent, string Cli)
{
    /// <summary>The clone.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What <c>eng/run</c> publishes.</summary>
    public static Programs Published => new(
        Path.Combine(Root, "artifacts", "web", "EventsHub.Web.dll"),
        Path.Combine(Root, "artifacts", "web"),
        Path.Combine(Root, "artifacts", "cli", "eventshub.dll"));

    /// <summary>What was built together with the tests that run.</summary>
    public static Programs Built
    {
        get
        {
            var output = Path.GetRelativePath(Path.Combine(Root, "tests", typeof(Programs).Assembly.GetName().Name!), AppContext.BaseDirectory);
            var web = Path.Combine(Root, "src", "EventsHub.Web");
            return new(Path.Combine(web, output, "EventsHub.Web.dll"), web, Path.Combine(Root, "src", "EventsHub.Cli", output, "eventshub.dll"));
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EventsHub.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("This runs inside a clone of EventsHub only.");
        }

        return folder.FullName;
    }
}
