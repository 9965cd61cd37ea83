using EventsHub.Application.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EventsHub.Data.SqlServer;

/// <summary>SQL Server, for production.</summary>
public static class SqlServerSetup
{
    /// <summary>Stores in the database that a connection string names. A restart of it is waited for, some ten seconds; then people are told.</summary>
    public static DbContextOptionsBuilder UseEventsHubSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.MigrationsAssembly(typeof(SqlServerSetup).Assembly).EnableRetryOnFailure(maxRetryCount: 5, maxRetryDelay: TimeSpan.FromSeconds(4), errorNumbersToAdd: null));
}

/// <summary>What <c>dotnet ef</c> makes migrations with.</summary>
public sealed class SqlServerDesignTimeFactory : IDesignTimeDbContextFactory<EventsHubDb>
{
    /// <inheritdoc/>
    public EventsHubDb CreateDbContext(string[] args) => new(
        (DbContextOptions<EventsHubDb>)new DbContextOptionsBuilder<EventsHubDb>().UseEventsHubSqlServer("Server=localhost;Database=EventsHub;Encrypt=False").Options, TimeProvider.System);
}
