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

/// <summary>The command line. Each command turns its options into a command or query of a module, sends it and prints the result.</summary>
public sealed class CliHost : VerbHost
{
    private readonly Option<string?> _database = new("--db")
    {
        Description = "Where to store: a file name, or sqlite:FILE, postgresql:CONNECTION, sqlserver:CONNECTION. Otherwise the configuration says.",
        HelpName = "DATABASE",
        Recursive = true,
    };

    /// <summary>Parses and runs a command line. Returns the exit code.</summary>
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
            // CliErrors already reports database errors. Of two filters for the same category, the one added later applies.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None)
            .AddSimpleConsole(console => console.ColorBehavior = LoggerColorBehavior.Disabled));
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        services.AddSingleton<ICurrentUser, Operator>();
        return services.BuildServiceProvider();
    }

    // Anybody who can run this program on the server can also read and write the database directly.
    private sealed class Operator : ICurrentUser
    {
        public Guid? Id => null;

        public Guid? KeyId => null;

        public Guid? LinkId => null;

        public bool IsOperator => true;
    }
}
