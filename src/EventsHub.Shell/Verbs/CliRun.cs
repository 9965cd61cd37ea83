using System.CommandLine;
using EventsHub.Kernel.Files;
using EventsHub.Kernel.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace EventsHub.Shell.Verbs;

/// <summary>One run of one verb: what was typed, where output goes, and the way into the application.</summary>
/// <param name="parsed">The command line.</param>
/// <param name="services">The application.</param>
public sealed class CliRun(ParseResult parsed, IServiceProvider services)
{
    public TextWriter Out => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    /// <summary>The application, for what no command does.</summary>
    public IServiceProvider Services => services;

    public Texts Texts => services.GetRequiredService<Texts>();

    /// <summary>What was typed for an option that must be given or has a default.</summary>
    public T Value<T>(Option<T> option) => parsed.GetRequiredValue(option);

    /// <summary>What was typed for an option that may be left out.</summary>
    public T? Optional<T>(Option<T> option) => parsed.GetValue(option);

    public T Value<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    /// <summary>Sends a command or query through the pipeline, in a scope of its own, as the operator.</summary>
    public async Task<TResult> SendAsync<TResult>(IRequest<TResult> request, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>Opens a file to read; <c>-</c> is standard input.</summary>
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

    /// <summary>Writes a file in whole or not at all; <c>-</c> is standard output. Says what it wrote.</summary>
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

    /// <summary>Writes a file that a query makes while it is written, in whole or not at all, with a progress bar.</summary>
    public async Task WriteFileAsync(string path, string title, IRequest<StreamedFile> query, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query, cancellationToken);
        await ProgressAsync(title, file.Steps, progress => WriteFileAsync(path, output => file.WriteAsync(output, progress, cancellationToken)));
    }

    /// <summary>Shows a progress bar while something long goes on; says nothing where nobody watches.</summary>
    /// <param name="title">What goes on.</param>
    /// <param name="total">How many there are.</param>
    /// <param name="work">Does it, and reports how many are done.</param>
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

    // Progress<T> would post to the thread pool, out of order.
    private sealed class Shown(Action<int> show) : IProgress<int>
    {
        public void Report(int value) => show(value);
    }
}
