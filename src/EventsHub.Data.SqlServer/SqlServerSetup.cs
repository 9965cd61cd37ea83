using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Data.SqlServer;

/// <summary>SQL Server, for production.</summary>
public static class SqlServerSetup
{
    // What SqlClient reports of a server that restarts, or cannot be reached for a moment, and EF Core does not try again by itself.
    private static readonly int[] Passing = [0, -1, -2, 2, 53, 258, 701, 983, 6005, 10061];

    /// <summary>Stores in the database that a connection string names. A restart of it is waited for, some ten seconds; then people are told.</summary>
    public static DbContextOptionsBuilder UseEventsHubSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.MigrationsAssembly(typeof(SqlServerSetup).Assembly).EnableRetryOnFailure(maxRetryCount: 5, maxRetryDelay: TimeSpan.FromSeconds(4), errorNumbersToAdd: Passing));
}
