using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Data.PostgreSql;

/// <summary>PostgreSQL, for production.</summary>
public static class PostgreSqlSetup
{
    /// <summary>Stores in the database that a connection string names. A restart of it is waited for, some ten seconds; then people are told.</summary>
    public static DbContextOptionsBuilder UseEventsHubPostgreSql(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, server => server.MigrationsAssembly(typeof(PostgreSqlSetup).Assembly).EnableRetryOnFailure(maxRetryCount: 5, maxRetryDelay: TimeSpan.FromSeconds(4), errorCodesToAdd: null));
}
