using System.CommandLine;

namespace EventsHub.Shell.Verbs;

/// <summary>Runs commands of the command line: builds the application for each run, and turns exceptions into messages and exit codes.</summary>
public abstract class VerbHost
{
    /// <summary>Sets the action of a command. It runs on an existing, migrated database and ends with <see cref="ExitCode.Done"/>.</summary>
    public void Run(Command command, Func<CliRun, CancellationToken, Task> verb) => RunOnDatabase(command, async (run, cancellationToken) =>
    {
        await verb(run, cancellationToken);
        return ExitCode.Done;
    });

    /// <summary>Sets the action of a command. It runs on an existing, migrated database and returns its exit code.</summary>
    public abstract void RunOnDatabase(Command command, Func<CliRun, CancellationToken, Task<int>> verb);
}
