using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace EventsHub.Data.SqlServer;

/// <summary>SQL Server, for production.</summary>
public static class SqlServerSetup
{
    // What SqlClient reports of a server that restarts, or cannot be reached for a moment, and EF Core does not try again by itself.
    private static readonly int[] Passing = [0, -1, -2, 2, 53, 258, 701, 983, 6005, 10061];

    /// <summary>Stores in the database that a connection string names. A restart of it is waited for, some ten seconds; then people are told.</summary>
    public static DbContextOptionsBuilder UseEventsHubSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.MigrationsAssembly(typeof(SqlServerSetup).Assembly).EnableRetryOnFailure(maxRetryCount: 5, maxRetryDelay: TimeSpan.FromSeconds(4), errorNumbersToAdd: Passing))
            .AddInterceptors(SqlServerSession.Instance);

    /// <summary>True when the database exists and lets readers wait for writers, as SQL Server does by default (read committed without row versions). EventsHub counts on reading beside them; a database that
    /// <c>migrate</c> creates is set so.</summary>
    public static async Task<bool> ReadersWaitForWritersAsync(this DatabaseFacade database, CancellationToken cancellationToken) =>
        await database.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellationToken)
        && !await database.SqlQueryRaw<bool>("SELECT is_read_committed_snapshot_on AS [Value] FROM sys.databases WHERE database_id = DB_ID()").SingleAsync(cancellationToken);

    /// <summary>The command that makes readers of a database read beside writers. It ends what others do there at that moment.</summary>
    public static string SnapshotCommand(string database) =>
        $"ALTER DATABASE [{database.Replace("]", "]]", StringComparison.Ordinal)}] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE";
}
