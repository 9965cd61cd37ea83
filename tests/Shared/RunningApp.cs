using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace EventsHub.Testing;

/// <summary>The real programs in processes of their own, on a temporary SQLite with the sample conference, on a free port.</summary>
public sealed partial class RunningApp : IAsyncDisposable
{
    private readonly StringBuilder _log = new();
    private readonly Dictionary<string, string> _settings;
    private Process? _web;

    private RunningApp(Programs programs, (string Key, string Value)[] settings)
    {
        Programs = programs;
        Folder = Directory.CreateTempSubdirectory("eventshub-app-").FullName;
        _settings = new()
        {
            ["EVENTSHUB_DB"] = $"sqlite:{Path.Combine(Folder, "eventshub.db")}",
            ["Mail__Folder"] = Path.Combine(Folder, "mail"),
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["Logging__LogLevel__Default"] = "Warning",
            ["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information",
        };
        Set(settings);
    }

    /// <summary>Where it answers.</summary>
    public Uri Address { get; private set; } = null!;

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
            _web!.Refresh();
            return _web.PeakWorkingSet64;
        }
    }

    /// <summary>Loads the sample and starts the web server. Settings go in as environment variables.</summary>
    public static async Task<RunningApp> StartAsync(Programs programs, params (string Key, string Value)[] settings)
    {
        RunningApp app = new(programs, settings);
        await app.EventsHubAsync("migrate");
        var sample = app.Start("bash", [Path.Combine(Programs.Root, "eng", "sample")]);
        sample.Environment["EVENTSHUB_PROGRAM"] = programs.Program;
        await RunAsync(sample);
        await app.StartWebAsync();
        return app;
    }

    /// <summary>Runs a verb of the command line on the same database, and gives what it printed.</summary>
    public Task<string> EventsHubAsync(params string[] verb) => RunAsync(Start("dotnet", [Programs.Program, .. verb]));

    /// <summary>Ends the web server at once, as when its machine loses power: it hears nothing of it.</summary>
    public async Task KillAsync()
    {
        if (_web is { HasExited: false })
        {
            _web.Kill();
            await _web.WaitForExitAsync();
        }

        _web?.Dispose();
        _web = null;
    }

    /// <summary>Starts the web server again after <see cref="KillAsync"/>, with other settings where some are given.</summary>
    public Task StartAgainAsync(params (string Key, string Value)[] settings)
    {
        Set(settings);
        return StartWebAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Set((string Key, string Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            _settings[key] = value;
        }
    }

    private async Task StartWebAsync()
    {
        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _web = new() { StartInfo = Start("dotnet", [Programs.Program, "serve", "--urls", "http://127.0.0.1:0"]), EnableRaisingEvents = true };
        void Read(object sender, DataReceivedEventArgs line)
        {
            lock (_log)
            {
                _log.AppendLine(line.Data);
            }

            if (line.Data is not null && ListeningPattern().Match(line.Data) is { Success: true } match)
            {
                listening.TrySetResult(new(match.Groups[1].Value));
            }
        }

        _web.OutputDataReceived += Read;
        _web.ErrorDataReceived += Read;
        _web.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The web server ended:\n{Log}"));
        _web.Start();
        _web.BeginOutputReadLine();
        _web.BeginErrorReadLine();
        Address = await listening.Task.WaitAsync(Patience.Limit);
    }

    private static async Task<string> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await error}");
    }

    private ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var (key, value) in _settings)
        {
            start.Environment[key] = value;
        }

        return start;
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex ListeningPattern();
}

/// <summary>Where the program was built to.</summary>
/// <param name="Program">The program, <c>eventshub.dll</c>.</param>
public sealed record Programs(string Program)
{
    /// <summary>The clone.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>What <c>eng/run</c> publishes.</summary>
    public static Programs Published => new(Path.Combine(Root, "artifacts", "eventshub", "eventshub.dll"));

    /// <summary>What was built together with the tests that run.</summary>
    public static Programs Built
    {
        get
        {
            var output = Path.GetRelativePath(Path.Combine(Root, "tests", typeof(Programs).Assembly.GetName().Name!), AppContext.BaseDirectory);
            return new(Path.Combine(Root, "src", "EventsHub", output, "eventshub.dll"));
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
