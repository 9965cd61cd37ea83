using System.Collections.Concurrent;
using System.Data.Common;
using EventsHub.Databases;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Respawn;
using Respawn.Graph;

namespace EventsHub.IntegrationTests;

/// <summary>One real database per engine, migrated once, emptied by Respawn before each test.</summary>
public sealed class TestDatabase
{
    private static readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<TestDatabase>>> All = new();
    private static readonly ConcurrentDictionary<DatabaseProvider, SemaphoreSlim> InUse = new();

    private readonly Respawner _respawner;
    private readonly Host _host;

    private TestDatabase(DatabaseOptions options, Respawner respawner, Host host)
    {
        Options = options;
        _respawner = respawner;
        _host = host;
    }

    /// <summary>Where it is.</summary>
    public DatabaseOptions Options { get; }

    /// <summary>The environment variable that gives an engine's connection string.</summary>
    public static string VariableOf(DatabaseProvider provider) => $"EVENTSHUB_TEST_{provider.ToString().ToUpperInvariant()}";

    /// <summary>Whether tests can run on an engine here. SQLite needs nothing.</summary>
    public static bool IsGiven(DatabaseProvider provider) => provider == DatabaseProvider.Sqlite || Connection(provider) is { Length: > 0 };

    /// <summary>The engine's database, migrated and empty but for the host with which every installation begins, for one test at a time: it waits until the test before has released it.</summary>
    public static async Task<TestDatabase> EmptyAsync(DatabaseProvider provider)
    {
        var database = await All.GetOrAdd(provider, p => new(() => CreateAsync(p))).Value;
        await InUse.GetOrAdd(provider, _ => new(1)).WaitAsync();
        try
        {
            await database.EmptyAsync();
            return database;
        }
        catch
        {
            // Otherwise the tests after this one would wait for ever instead of failing, too.
            database.Release();
            throw;
        }
    }

    /// <summary>Lets the next test have it.</summary>
    public void Release() => InUse[Options.Provider].Release();

    private EventsHubDb OpenContext() => Context(Options);

    private async Task EmptyAsync()
    {
        await using var db = OpenContext();
        await db.Database.OpenConnectionAsync();
        await _respawner.ResetAsync(db.Database.GetDbConnection());
        db.Add(_host);
        await db.SaveChangesAsync();
    }

    private static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var options = new DatabaseOptions
        {
            Provider = provider,
            Connection = provider == DatabaseProvider.Sqlite
                ? $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("eventshub-test-").FullName, "test.db")}"
                : Connection(provider)!,
        };
        await using var db = Context(options);
        if (provider != DatabaseProvider.Sqlite)
        {
            await db.Database.EnsureDeletedAsync();
        }

        await db.Database.MigrateAsync();
        await db.Database.OpenConnectionAsync();
        DbConnection connection = db.Database.GetDbConnection();
        return new(options, await Respawner.CreateAsync(connection, new RespawnerOptions
        {
            DbAdapter = provider switch
            {
                DatabaseProvider.SqlServer => DbAdapter.SqlServer,
                DatabaseProvider.PostgreSql => DbAdapter.Postgres,
                _ => DbAdapter.Sqlite,
            },
            TablesToIgnore = [new Table("__EFMigrationsHistory"), new Table("__EFMigrationsLock"), new Table("sqlite_sequence")],
        }), await db.Set<Host>().AsNoTracking().SingleAsync());
    }

    private static EventsHubDb Context(DatabaseOptions options) =>
        new((DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>().UseDatabase(options).Options, EventsHubModules.All.Catalogue, [], TimeProvider.System);

    private static string? Connection(DatabaseProvider provider) => Environment.GetEnvironmentVariable(VariableOf(provider));
}
