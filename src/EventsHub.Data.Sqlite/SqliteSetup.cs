using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Data.Sqlite;

/// <summary>SQLite, the embedded default: one file, in WAL mode.</summary>
public static class SqliteSetup
{
    /// <summary>Stores in the database that a connection string names.</summary>
    public static DbContextOptionsBuilder UseEventsHubSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteSetup).Assembly)).AddInterceptors(SqlitePragmas.Instance);
}
