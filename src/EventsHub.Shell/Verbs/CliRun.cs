using System.CommandLine;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace EventsHub.Shell.Verbs;

/// <summary>One invocation of a command: gives access to the typed options, the output streams and the application.</summary>
/// <param name="parsed">The parsed command line.</param>
/// <param name="services">The services of the application.</param>
public sealed class CliRun(ParseResult parsed, IServiceProvider services)
{
    public TextWriter Out => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    /// <summary>=> For work that no command or query does, such as migrating the database.</summary>
    public IServiceProvider Services => services;

    public Texts Texts => services.GetRequiredService<Texts>();

    /// <summary>The value of an option that is required or has a default.</summary>
    public T Value<T>(Option<T> option) => parsed.GetRequiredValue(option);

    /// <summary>The value of an option that may be left out; null or the default of its type then.</summary>
    public T? Optional<T>(Option<T> option) => parsed.GetValue(option);

    public T Value<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    /// <summary>Sends a command or query as the operator, in its own service scope.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>Opens a file for reading; <c>-</c> is standard input.</summary>
    public static Stream OpenRead(string path)
    {
        if (path == "-")
        {
            return Console.OpenStandardInput();
        }

        return File.Exists(path)
            ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65536, useAsync: true)
            : throw new FileNotFoundException($"There is no file {path}.");
    }

    /// <summary>Writes a file completely or not at all and reports its path; <c>-</c> is standard output.</summary>
    public async Task WriteFileAsync(string path, Func<Stream, Task> write)
    {
        if (path == "-")
        {
            await using var output = Console.OpenStandardOutput();
            await write(output);
            return;
        }

        var target = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(target);
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder {folder ?? target}.");
        }

        var half = Path.Combine(folder, $".{Path.GetFileName(target)}.{Environment.ProcessId}");
        try
        {
            await using (var file = new FileStream(half, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 65536, useAsync: true))
            {
                await write(file);
            }

            File.Move(half, target, overwrite: true);
            await Error.WriteLineAsync(target);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>Writes the streamed file that a query creates, completely or not at all, with a progress bar.</summary>
    public async Task WriteFileAsync(string path, string title, IRequest<StreamedFile> query, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, cancellationToken);
        await ProgressAsync(title, file.Steps, progress => WriteFileAsync(path, output => file.WriteAsync(output, progress, cancellationToken)));
    }

    /// <summary>Shows a progress bar on stderr while work goes on; nothing when stderr is redirected.</summary>
    /// <param name="title">Label of the progress bar.</param>
    /// <param name="total">Number of steps.</param>
    /// <param name="work">The work; it reports the number of steps done.</param>
    public static async Task ProgressAsync(string title, int total, Func<IProgress<int>, Task> work)
    {
        if (Console.IsErrorRedirected)
        {
            await work(new Shown(_ => { }));
            return;
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(title), maxValue: Math.Max(1, total));
                await work(new Shown(done => bar.Value = done));
                bar.Value = bar.MaxValue;
            });
    }

    // Progress<T> would report through the thread pool, possibly out of order.
    private sealed class Shown(Action<int> show) : IProgress<int>
    {
        public void Report(int value) => show(value);
    }
}
