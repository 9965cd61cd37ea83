using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.SqlServer)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public void No_change_of_the_model_lacks_a_migration(DatabaseProvider provider)
    {
        using var db = ModelOf(provider);

        Assert.False(db.Database.HasPendingModelChanges(), "Run eng/migration NAME: the model has changed since the last migration.");
    }

    [Fact]
    public void Sql_server_can_parse_the_script_of_all_migrations()
    {
        using var db = ModelOf(DatabaseProvider.SqlServer);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Contains("CREATE TABLE [Registrations]", script, StringComparison.Ordinal);
        Assert.Empty(SqlServerSyntax.ErrorsIn(script));
    }

    [Fact]
    public void A_script_that_sql_server_cannot_parse_is_noticed() =>
        Assert.NotEmpty(SqlServerSyntax.ErrorsIn("SELECT TOP FROM [Events] LIMIT 1"));

    internal static EventsHubDb ModelOf(DatabaseProvider provider)
    {
        var connection = provider == DatabaseProvider.Sqlite ? "Data Source=:memory:" : provider == DatabaseProvider.SqlServer ? "Server=nowhere.invalid" : "Host=nowhere.invalid";
        var options = new DbContextOptionsBuilder<EventsHubDb>().UseDatabase(new() { Provider = provider, Connection = connection });
        return new((DbContextOptions<EventsHubDb>)options.Options, EventsHubModules.All.Catalogue, [], TimeProvider.System);
    }
}
