using System.CommandLine;

namespace EventsHub.Shell.Verbs;

/// <summary>Runs the verbs of the command line: builds the application for each run, and turns what goes wrong into words and an exit code.</summary>
public abstract class VerbHost
{
    /// <summary>Says what a verb does once the database is there and of this version; its exit code is <see cref="ExitCode.Done"/>.</summary>
    public void Run(Command command, Func<CliRun, CancellationToken, Task> verb) => RunOnDatabase(command, async (run, cancellationToken) =>
    {
        await verb(run, cancellationToken);
        return ExitCode.Done;
    });

    /// <summary>Says what a verb does once the database is there and of this version, and with which exit code it ends.</summary>
    public abstract void RunOnDatabase(Command command, Func<CliRun, CancellationToken, Task<int>> verb);
}
