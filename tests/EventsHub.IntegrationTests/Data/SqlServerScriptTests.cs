using EventsHub.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Migrations do nothing that SQL Server refuses: no column is altered that a key or an index holds, no key is dropped that others refer to.</summary>
public sealed class SqlServerScriptTests
{
    [Fact]
    public void Every_migration_can_follow_the_one_before()
    {
        using var db = MigrationTests.ModelOf(DatabaseProvider.SqlServer);

        Assert.Empty(SqlServerScript.BreachesIn(db.GetService<IMigrator>().GenerateScript()));
    }

    [Fact]
    public void Every_migration_can_be_taken_back()
    {
        using var db = MigrationTests.ModelOf(DatabaseProvider.SqlServer);
        var migrator = db.GetService<IMigrator>();

        Assert.Empty(SqlServerScript.BreachesIn(migrator.GenerateScript() + migrator.GenerateScript(db.Database.GetMigrations().Last(), "ClockTimes")));
    }

    [Fact]
    public void Each_breach_is_noticed()
    {
        var breaches = SqlServerScript.BreachesIn("""
            CREATE TABLE [A] ([Id] int NOT NULL, [Text] nvarchar(10) NOT NULL, CONSTRAINT [PK_A] PRIMARY KEY ([Id]));
            CREATE TABLE [B] ([Id] int NOT NULL, [AId] int NOT NULL, CONSTRAINT [PK_B] PRIMARY KEY ([Id]), CONSTRAINT [FK_B] FOREIGN KEY ([AId]) REFERENCES [A] ([Id]));
            GO
            CREATE INDEX [IX_Text] ON [A] ([Text]);
            ALTER TABLE [A] ALTER COLUMN [Text] nvarchar(20) NOT NULL;
            ALTER TABLE [B] ALTER COLUMN [AId] bigint NOT NULL;
            CREATE CLUSTERED INDEX [IX_B] ON [B] ([AId]);
            ALTER TABLE [A] DROP CONSTRAINT [PK_A];
            DROP INDEX [IX_Gone] ON [A];
            DROP TABLE [B];
            ALTER TABLE [A] ADD CONSTRAINT [PK_A] PRIMARY KEY ([Id]);
            ALTER TABLE [A] DROP CONSTRAINT [PK_A];
            """);

        Assert.Equal(
            ["A.Text is altered while IX_Text holds it.", "B.AId is altered while FK_B refers by it.", "B is to be kept in the order of IX_B and is in that of PK_B.", "PK_A is dropped while FK_B refers to it.", "IX_Gone on A is dropped, but is not there."],
            breaches);
    }
}
