using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Data;

public sealed class SqlServerMirrorTests
{
    [Fact]
    public async Task Every_query_run_on_sqlite_is_parsed_as_sql_server_would()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var before = SqlServerMirror.Count;
        var marker = Guid.NewGuid().ToString("N");

        await slice.DbAsync(db => db.Registrations().TagWith(marker).Where(r => r.SearchKey.Contains("xy")).OrderBy(r => r.SortKey).Skip(10).Take(5).ToListAsync());
        await slice.DbAsync(db => db.Registrations().TagWith(marker).CountAsync());
        await slice.DbAsync(db => db.Quotas().TagWith(marker).Where(q => q.Size == 1).ExecuteUpdateAsync(q => q.SetProperty(x => x.Name, "x")));

        Assert.True(SqlServerMirror.Count >= before + 3, $"{SqlServerMirror.Count - before} statements were seen.");
    }
}
