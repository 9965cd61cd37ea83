using System.Text;
using System.CommandLine;
using EventsHub.Conference.Contracts;
using EventsHub.Databases;
using EventsHub.Kernel.Operations;
using EventsHub.Kernel.Storage;
using EventsHub.Shell.Verbs;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EventsHub.CommandLine;

public static class DatabaseVerbs
{
    public static Command CreateMigrate(CliHost host)
    {
        Option<bool> script = new("--script") { Description = "Print the SQL instead of running it." };
        Command command = new("migrate", "Creates the database, or brings it to this version.") { script };
        host.RunForCode(command, async (run, cancellationToken) =>
        {
            if (run.Value(script))
            {
                await run.Out.WriteLineAsync(Script(run.Services));
                return ExitCode.Done;
            }

            var applied = await run.Services.MigrateDatabaseAsync(cancellationToken);
            foreach (var step in applied)
            {
                await run.Out.WriteLineAsync(step);
            }

            await run.Error.WriteLineAsync(applied.Count == 0 ? "The database is up to date." : $"{applied.Count} step(s) applied.");
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateVerify(CliHost host)
    {
        Option<bool> repair = new("--repair") { Description = "Count the places of every quota anew first." };
        Command command = new("verify", $"Checks that places, orders and messages agree. Exit code {ExitCode.Findings} when something does not.") { repair };
        host.RunForCode(command, async (run, cancellationToken) =>
        {
            await run.Services.RequireDatabaseAsync(cancellationToken);
            if (run.Value(repair))
            {
                var repaired = await run.SendAsync(new RecountSeats.Command(), cancellationToken);
                foreach (var quota in repaired.Where(q => q.WasOversold))
                {
                    await run.Error.WriteLineAsync($"{quota.Quota} was sold {quota.Sold} times for {quota.Size} places; it has {quota.Sold} places now.");
                }

                await run.Error.WriteLineAsync($"{repaired.Count} quota(s) recounted.");
            }

            var findings = await run.SendAsync(new VerifyStorage.Query(), cancellationToken);
            foreach (var finding in findings)
            {
                await run.Out.WriteLineAsync($"{finding.Code}  {finding.Subject}  {finding.Message}");
            }

            await run.Error.WriteLineAsync(findings.Count == 0 ? "Everything agrees." : $"{findings.Count} finding(s).");
            return findings.Count == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    // sqlcmd turns QUOTED_IDENTIFIER off, under which filtered indexes fail.
    private const string SqlServerPreamble = """
        SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
        SET NUMERIC_ROUNDABORT, NOCOUNT OFF;
        SET XACT_ABORT ON;
        GO
        DECLARE @name sysname = DB_NAME();
        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
        BEGIN
            RAISERROR('Nothing was done: in this database, readers wait for writers. First run: ALTER DATABASE [%s] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE', 16, 1, @name);
            SET NOEXEC ON;
        END
        GO


        """;

    // Tools go on with the next batch after one that failed, so every batch looks back at the one before it, and after an error the rest is only parsed.
    private static string ForSqlServer(string sql)
    {
        var script = new StringBuilder(SqlServerPreamble);
        foreach (var line in sql.ReplaceLineEndings("\n").Split('\n'))
        {
            script.Append(line).Append('\n');
            if (line == "GO")
            {
                script.Append("IF @@ERROR <> 0 SET NOEXEC ON;\nGO\n");
            }
        }

        return script.Append("SET NOEXEC OFF;\nGO\n").ToString();
    }

    // An SQL script for SQLite cannot check which migrations are already applied; scripts for the other engines do.
    private static string Script(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var provider = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.Provider;
        var sql = scope.ServiceProvider.GetRequiredService<EventsHubDb>().Database.GetService<IMigrator>()
            .GenerateScript(options: provider == DatabaseProvider.Sqlite ? MigrationsSqlGenerationOptions.Default : MigrationsSqlGenerationOptions.Idempotent);
        return provider == DatabaseProvider.SqlServer ? ForSqlServer(sql) : sql;
    }
}
