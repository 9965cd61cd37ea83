using EventsHub.Data.SqlServer;
using EventsHub.Databases;
using EventsHub.IntegrationTests.Data;
using EventsHub.Kernel.Storage;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Operations;

/// <summary>What a SQL Server database must be set to before EventsHub uses it. Only the first test shows the refusal; it needs a server.</summary>
public sealed class SqlServerStartTests
{
    [Fact]
    public async Task A_database_in_which_readers_wait_is_refused_with_the_command_to_run()
    {
        var given = Environment.GetEnvironmentVariable(TestDatabase.VariableOf(DatabaseProvider.SqlServer));
        Assert.SkipWhen(string.IsNullOrEmpty(given), $"{TestDatabase.VariableOf(DatabaseProvider.SqlServer)} gives no connection string.");
        var name = $"eventshub]start_{Guid.NewGuid():N}";
        await using SqlConnection outside = new(new SqlConnectionStringBuilder(given) { InitialCatalog = "master" }.ConnectionString);
        await outside.OpenAsync();
        await RunAsync($"CREATE DATABASE [{name.Replace("]", "]]", StringComparison.Ordinal)}]");
        await RunAsync(SqlServerSetup.SnapshotCommand(name).Replace("SNAPSHOT ON", "SNAPSHOT OFF", StringComparison.Ordinal));
        await using var services = DatabaseServices.Of($"sqlserver:{new SqlConnectionStringBuilder(given) { InitialCatalog = name }.ConnectionString}");
        try
        {
            foreach (var start in new Func<CancellationToken, Task>[] { services.MigrateDatabaseAsync, services.RequireDatabaseAsync, services.PrepareDatabaseAsync })
            {
                var refused = await Assert.ThrowsAsync<DatabaseNotReadyException>(() => start(CancellationToken.None));
                Assert.EndsWith(SqlServerSetup.SnapshotCommand(name), refused.Message, StringComparison.Ordinal);
            }

            await RunAsync(SqlServerSetup.SnapshotCommand(name));
            await services.MigrateDatabaseAsync(CancellationToken.None);
            await services.PrepareDatabaseAsync(CancellationToken.None);

            // 512 is NOCOUNT.
            await using var scope = services.CreateAsyncScope();
            Assert.Equal(0, await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database.SqlQueryRaw<int>("SELECT @@OPTIONS & 512 AS [Value]").SingleAsync());
        }
        finally
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database.EnsureDeletedAsync();
        }

        async Task RunAsync(string sql)
        {
            await using SqlCommand command = new(sql, outside);
            await command.ExecuteNonQueryAsync();
        }
    }

    [Fact]
    public void A_database_that_is_created_lets_readers_read()
    {
        using var db = MigrationTests.ModelOf(DatabaseProvider.SqlServer);

        var commands = db.GetService<IMigrationsSqlGenerator>().Generate([new SqlServerCreateDatabaseOperation { Name = "eventshub" }]);

        Assert.Contains(commands, c => c.CommandText.Contains("SET READ_COMMITTED_SNAPSHOT ON", StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_to_run_is_one_that_sql_server_knows() => Assert.Empty(SqlServerSyntax.ErrorsIn(SqlServerSetup.SnapshotCommand("odd]name")));

    [Fact]
    public void Every_connection_is_told_to_count_changed_rows()
    {
        using var db = MigrationTests.ModelOf(DatabaseProvider.SqlServer);

        Assert.Single(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<IDbConnectionInterceptor>());
    }
}
