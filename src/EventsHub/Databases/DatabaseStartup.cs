using System.Data.Common;
using EventsHub.Data.SqlServer;
using EventsHub.Kernel.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventsHub.Databases;

/// <summary>Makes sure that the database exists and matches this version of the program before it is used.</summary>
public static class DatabaseStartup
{
    /// <summary>Prepares the database and runs the web server until it is stopped. Problems that an operator can solve are reported in one sentence on
    /// stderr.</summary>
    /// <returns>The exit code of the process.</returns>
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
        catch (Exception exception) when (StorageTrouble.Is(exception))
        {
            await Console.Error.WriteLineAsync($"The database does not answer. {ReasonOf(exception)} Start it, or check the connection in the section Database or in {DatabaseOptions.Variable}.");
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Stop the other program, or choose another port with --urls http://localhost:PORT.");
            return 1;
        }
    }

    /// <summary>Prepares the database for the web server. SQLite is created and migrated automatically; for the other engines the operator applies
    /// migrations, and a missing one prevents the start.</summary>
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

    /// <summary>Creates the database if it does not exist, applies pending migrations and makes the upgrades of data that follow them.</summary>
    /// <returns>Names of the migrations that were applied and of the upgrades that were made.</returns>
    public static async Task<IReadOnlyList<string>> MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (SqliteFile(services) is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database;
        await RequireReadingBesideWritingAsync(database, cancellationToken);
        List<string> missing = [.. await database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            await database.MigrateAsync(cancellationToken);
        }

        OpenKeyRing(scope.ServiceProvider);
        return [.. missing, .. await scope.ServiceProvider.GetRequiredService<DataUpgrades>().MakeAsync(cancellationToken)];
    }

    /// <summary>Throws unless the database exists and has all migrations and upgrades of data of this version.</summary>
    public static async Task RequireDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        if (SqliteFile(services) is { } file && !File.Exists(file))
        {
            throw new DatabaseMissingException($"There is no database {file}. Create it with: eventshub migrate");
        }

        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database;
        await RequireReadingBesideWritingAsync(database, cancellationToken);
        List<string> missing = [.. await database.GetPendingMigrationsAsync(cancellationToken)];
        if (missing.Count > 0)
        {
            throw new DatabaseNotReadyException(
                $"The database lacks {missing.Count} migration(s) of this version, the first is {missing[0]}. Apply them with: eventshub migrate (or print the SQL: eventshub migrate --script)");
        }

        if (await scope.ServiceProvider.GetRequiredService<DataUpgrades>().PendingAsync(cancellationToken) is [var first, ..])
        {
            throw new DatabaseNotReadyException($"The tables of the database are those of this version, but its data are not yet; what is missing begins with {first}. Complete them with: eventshub migrate");
        }

        OpenKeyRing(scope.ServiceProvider);
    }

    private static async Task RequireReadingBesideWritingAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (database.IsSqlServer() && await database.ReadersWaitForWritersAsync(cancellationToken))
        {
            throw new DatabaseNotReadyException(
                $"In the database {database.GetDbConnection().Database}, readers wait for writers. Let an administrator run: {SqlServerSetup.SnapshotCommand(database.GetDbConnection().Database)}");
        }
    }

    // The first use of Data Protection may store a key of its own over another connection, which on SQLite would wait for the transaction that asked for it.
    private static void OpenKeyRing(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(DatabaseStartup)).Protect([0]);

    /// <summary>Path of the SQLite file; null for other engines and for in-memory databases.</summary>
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

    // The driver's own sentence; what it wraps is often an error number of the system that says nothing.
    private static string ReasonOf(Exception exception)
    {
        var inner = exception;
        while (inner is not DbException && inner.InnerException is { } next)
        {
            inner = next;
        }

        return $"{inner.Message.Split('\n')[0].Trim().TrimEnd('.')}.";
    }
}
