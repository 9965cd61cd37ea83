using System.CommandLine;
using EventsHub.Databases;
using EventsHub.Kernel.Access;
using EventsHub.Shell.Verbs;
using EventsHub.Kernel.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace EventsHub.CommandLine;

/// <summary>The command line: its verbs, and how each is run. A verb binds what was typed into a command or query, sends it, and shows what came of it.</summary>
public sealed class CliHost : VerbHost
{
    private readonly Option<string?> _database = new("--db")
    {
        Description = "Where to store: a file name, or sqlite:FILE, postgresql:CONNECTION, sqlserver:CONNECTION. Otherwise the configuration says.",
        HelpName = "DATABASE",
        Recursive = true,
    };

    /// <summary>Runs a command line and gives the exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> args, InvocationConfiguration? output = null)
    {
        var root = new RootCommand("EventsHub: registration, badges, programme and trips of conferences.") { _database };
        root.Add(ServeVerb.Create());
        root.Add(DatabaseVerbs.CreateMigrate(this));
        root.Add(DatabaseVerbs.CreateVerify(this));
        foreach (var verb in EventsHubModules.All.All.SelectMany(module => module.VerbsFor(this)).OrderBy(verb => verb.Name, StringComparer.Ordinal))
        {
            root.Add(verb);
        }

        output ??= new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) };
        output.EnableDefaultExceptionHandler = false;
        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(output);
        }

        return await CliErrors.ReportAsync(parsed, output);
    }

    /// <inheritdoc/>
    public override void RunOnDatabase(Command command, Func<CliRun, CancellationToken, Task<int>> verb) => RunForCode(command, async (run, cancellationToken) =>
    {
        await run.Services.RequireDatabaseAsync(cancellationToken);
        return await verb(run, cancellationToken);
    });

    internal void RunForCode(Command command, Func<CliRun, CancellationToken, Task<int>> verb) => command.SetAction(async (parsed, cancellationToken) =>
    {
        await using var services = BuildServices(parsed);
        try
        {
            return await verb(new(parsed, services), cancellationToken);
        }
        catch (Exception exception)
        {
            return CliErrors.Report(exception, parsed.InvocationConfiguration.Error, services.GetRequiredService<Texts>());
        }
    });

    private ServiceProvider BuildServices(ParseResult parsed)
    {
        var configuration = new ConfigurationBuilder()
            .SetBasePath(Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddInMemoryCollection(parsed.GetValue(_database) is { } database ? [new(DatabaseOptions.Variable, database)] : [])
            .Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddEventsHub(configuration);
        services.AddLogging(logging => logging.AddConfiguration(configuration.GetSection("Logging")).SetMinimumLevel(LogLevel.Warning)
            // What goes wrong with the database is said once, by CliErrors. Of two filters the later one counts.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled));
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton<ICurrentUser, Operator>();
        return services.BuildServiceProvider();
    }

    // Whoever can run this program on the machine can read and write the database anyway.
    private sealed class Operator : ICurrentUser
    {
        public Guid? Id => null;

        public bool IsOperator => true;
    }
}
