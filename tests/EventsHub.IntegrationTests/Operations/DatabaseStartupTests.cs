using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Operations;

public sealed class DatabaseStartupTests
{
    [Fact]
    public async Task SQLite_is_created_in_a_folder_that_was_not_there_and_waits_for_writers()
    {
        var folder = Directory.CreateTempSubdirectory("eventshub-start-").FullName;
        try
        {
            await using var services = DatabaseServices.Of($"sqlite:{Path.Combine(folder, "new", "eventshub.db")}");
            await services.PrepareDatabaseAsync(CancellationToken.None);

            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database;
            Assert.Equal("wal", await database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync());
            Assert.Equal(30000, await database.SqlQueryRaw<long>("SELECT timeout AS Value FROM pragma_busy_timeout").SingleAsync());
            Assert.Equal(1, await database.SqlQueryRaw<long>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync());
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task PostgreSQL_is_never_migrated_at_start()
    {
        var given = Environment.GetEnvironmentVariable(TestDatabase.VariableOf(DatabaseProvider.PostgreSql));
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"{TestDatabase.VariableOf(DatabaseProvider.PostgreSql)} gives no connection string.");
        var name = $"eventshub_start_{Guid.NewGuid():N}";
        await using var services = DatabaseServices.Of($"postgresql:{given};Database={name}");
        try
        {
            var refused = await Assert.ThrowsAsync<DatabaseNotReadyException>(() => services.PrepareDatabaseAsync(CancellationToken.None));
            Assert.Contains("eventshub migrate", refused.Message, StringComparison.Ordinal);

            await services.MigrateDatabaseAsync(CancellationToken.None);
            await services.PrepareDatabaseAsync(CancellationToken.None);
        }
        finally
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database.EnsureDeletedAsync();
        }
    }

    [Theory]
    [InlineData("some.db", DatabaseProvider.Sqlite, "Data Source=some.db")]
    [InlineData("sqlite:/var/lib/eventshub/a.db", DatabaseProvider.Sqlite, "Data Source=/var/lib/eventshub/a.db")]
    [InlineData("sqlite:Data Source=a.db;Cache=Shared", DatabaseProvider.Sqlite, "Data Source=a.db;Cache=Shared")]
    [InlineData("PostgreSQL:Host=a;Database=b", DatabaseProvider.PostgreSql, "Host=a;Database=b")]
    [InlineData("sqlserver:Server=a,1433;Database=b", DatabaseProvider.SqlServer, "Server=a,1433;Database=b")]
    [InlineData(@"C:\data\a.db", DatabaseProvider.Sqlite, @"Data Source=C:\data\a.db")]
    public void One_text_names_any_database(string text, DatabaseProvider provider, string connection)
    {
        var options = DatabaseOptions.Parse(text);

        Assert.Equal((provider, connection), (options.Provider, options.Connection));
    }
}
