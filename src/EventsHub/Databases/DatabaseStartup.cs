using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventsHub.Databases;

/// <summary>Sees to it that the database is there and of this version before anything is read from it.</summary>
public static class DatabaseStartup
{
    /// <summary>Runs the web server until it is stopped, on a database that is ready. What an operator can mend is said in one sentence on stderr.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunEventsHubAsync(this WebApplication app)
    {
        try
        {
            await app.Services.PrepareDatabaseAsync(CancellationToken.None);
            await app.RunAsync();
            return 0;
        }
        catch (DatabaseNotReadyException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Stop the other program, or choose another port with --urls http://localhost:PORT.");
            return 1;
        }
    }

    /// <summary>Makes the database ready for the web server: SQLite is created and migrated; on the others migrations are the operator's to apply, and one
    /// that is missing stops the start.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider == DatabaseProvider.Sqlite)
        {
            await services.MigrateDatabaseAsync(cancellationToken);
        }
        else
        {
            await services.RequireDatabaseAsync(cancellationToken);
        }
    }

    /// <summary>Creates the database where there is none, and applies the migrations that it lacks.</summary>
    /// <returns>The names of those applied.</returns>
    public static async Task<IReadOnlyList<string>> MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (SqliteFile(services) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database;
        List<string> missing = [.. await database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            await database.MigrateAsync(cancellationToken);
        }

        return missing;
    }

    /// <summary>Makes sure that the database exists and has every migration of this version.</summary>
    public static async Task RequireDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (SqliteFile(services) is { } file && !File.Exists(file))
        {
            throw new DatabaseMissingException($"There is no database {file}. Create it with: eventshub migrate");
        }

        await using var scope = services.CreateAsyncScope();
        List<string> missing = [.. await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            throw new DatabaseNotReadyException(
                $"The database lacks {missing.Count} migration(s) of this version, the first is {missing[0]}. Apply them with: eventshub migrate (or print the SQL: eventshub migrate --script)");
        }
    }

    /// <summary>The file that SQLite stores in; null for other engines and for databases in memory.</summary>
    private static string? SqliteFile(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        if (options.Provider != DatabaseProvider.Sqlite)
        {
            return null;
        }

        SqliteConnectionStringBuilder connection = new(options.Connection);
        return connection.Mode == SqliteOpenMode.Memory || connection.DataSource is "" or ":memory:" || connection.DataSource.StartsWith("file:", StringComparison.Ordinal)
            ? null
            : Path.GetFullPath(connection.DataSource);
    }
}
