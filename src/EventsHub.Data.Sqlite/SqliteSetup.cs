using EventsHub.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EventsHub.Data.Sqlite;

/// <summary>SQLite, the embedded default: one file, in WAL mode.</summary>
public static class SqliteSetup
{
    /// <summary>Stores in the database that a connection string names.</summary>
    public static DbContextOptionsBuilder UseEventsHubSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteSetup).Assembly)).AddInterceptors(SqlitePragmas.Instance);
}

/// <summary>What <c>dotnet ef</c> makes migrations with.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<EventsHubDb>
{
    /// <inheritdoc/>
    public EventsHubDb CreateDbContext(string[] args) => new(
        (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>().UseEventsHubSqlite("Data Source=design-time.db").Options, TimeProvider.System);
}
