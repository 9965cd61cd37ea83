using System.Data.Common;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Storage;
using EventsHub.Testing;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Registrations;

/// <summary>Behind the conditional updates that take places stands the database itself: no quota is fuller than it is large.</summary>
public sealed class QuotaLimitTests
{
    [Theory, EachDatabase]
    public async Task The_database_refuses_a_quota_that_is_fuller_than_large_or_less_than_empty(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent(places: 2));

        await Assert.ThrowsAnyAsync<DbException>(() => TakenAsync(slice, 3));
        await Assert.ThrowsAnyAsync<DbException>(() => TakenAsync(slice, -1));
        await TakenAsync(slice, 2);
        await slice.DbAsync(db => db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Size, (int?)null)));
        await TakenAsync(slice, 300);
    }

    [Theory, EachDatabase]
    public async Task A_quota_is_not_made_smaller_than_what_is_being_sold_meanwhile(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.Sqlite, "SQLite lets one write at a time.");
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(places: 2);
        await slice.InsertAsync(@event);

        Task<string> smaller = null!;
        await InTransactionAsync(slice, async services =>
        {
            await services.GetRequiredService<IMediator>().Send(Sample.Registering(@event));
            await services.GetRequiredService<EventsHubDb>().SaveChangesAsync();
            smaller = Task.Run(() => slice.SendAsync(new SaveQuota.Command("TEST24", "on-site", new() { Code = "on-site", Name = "On site", Size = 0 })));
            await SomebodyWaitsAsync(slice, provider);
        });

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => smaller);
        Assert.Equal("quota.below-taken", refused.Code);
    }

    [Theory, EachDatabase]
    public async Task Recounting_and_editing_lock_quotas_in_the_order_of_sales(DatabaseProvider provider)
    {
        Assert.SkipWhen(provider == DatabaseProvider.Sqlite, "SQLite lets one write at a time.");
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        var (first, second) = (Guid.Parse("00000000-0000-7000-8000-00000000ffff"), Guid.Parse("ffffffff-0000-7000-8000-000000000000"));
        @event.Remove(@event.Quotas[0]);
        @event.Products[0].TakePlacesFrom([@event.Limit("stored-first", 9, second)]);
        await slice.InsertAsync(@event);
        await slice.DbAsync(async db =>
        {
            (await db.Events().Include(e => e.Quotas).SingleAsync()).Limit("sold-first", 9, first);
            return await db.SaveChangesAsync();
        });

        await InOrderAsync(() => slice.SendAsync(new RecountSeats.Command()));
        await InOrderAsync(() => slice.SendAsync(new SaveQuota.Command("TEST24", "stored-first", new() { Code = "stored-first", Name = "Stored first", Size = 8 })));

        async Task InOrderAsync(Func<Task> other)
        {
            Task waiting = Task.CompletedTask;
            await InTransactionAsync(slice, async services =>
            {
                // As a sale does, which takes its places by id.
                var db = services.GetRequiredService<EventsHubDb>();
                await LockAsync(db, first);
                waiting = Task.Run(other);
                await SomebodyWaitsAsync(slice, provider);
                // Were the second quota locked already, sale and recount would wait for each other.
                await db.Database.ExecuteSqlRawAsync(provider == DatabaseProvider.PostgreSql ? "SET LOCAL lock_timeout = '3s'" : "SET LOCK_TIMEOUT 3000");
                await LockAsync(db, second);
            });
            await waiting;
        }
    }

    private static Task<int> LockAsync(EventsHubDb db, Guid id) => db.Quotas().Where(q => q.Id == id).ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, x => x.Taken));

    private static Task<int> TakenAsync(Slice slice, int taken) => slice.DbAsync(db => db.Quotas().ExecuteUpdateAsync(q => q.SetProperty(x => x.Taken, taken)));

    private static Task<int> InTransactionAsync(Slice slice, Func<IServiceProvider, Task> use) => slice.ScopedAsync(async services =>
    {
        var db = services.GetRequiredService<EventsHubDb>();
        await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await use(services);
            await transaction.CommitAsync();
        });
        return 0;
    });

    private static async Task SomebodyWaitsAsync(Slice slice, DatabaseProvider provider) => Assert.True(await Patience.UntilAsync(() => slice.DbAsync(db => db.Database.SqlQueryRaw<int>(
        provider == DatabaseProvider.PostgreSql
            ? "SELECT CAST(count(*) AS int) AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            : "SELECT COUNT(*) AS [Value] FROM sys.dm_tran_locks WHERE resource_database_id = DB_ID() AND request_status = 'WAIT'").SingleAsync()).ContinueWith(waiting => waiting.Result > 0, TaskScheduler.Default)));
}
