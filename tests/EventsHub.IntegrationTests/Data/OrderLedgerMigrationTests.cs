using EventsHub.Databases;
using EventsHub.Kernel.Storage;
using EventsHub.Registrations.Desk;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Data;

/// <summary>Orders of a database in which what was paid was one number, after they got a ledger.</summary>
public sealed class OrderLedgerMigrationTests
{
    [Theory, EachDatabase]
    public async Task Balances_stay_and_what_was_paid_is_counted_towards_lines(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        @event.SetTerms(@event.Terms, [new(Sample.Clock(DateTime.UtcNow.AddDays(-1)), 50)]);
        await slice.InsertAsync(@event);
        var (paid, owing, gone) = (await RegisterAsync("dinner"), await RegisterAsync(), await RegisterAsync());
        await PayAsync(paid);
        await PayAsync(gone);
        await slice.SendAsync(new CancelRegistration.Command("TEST24", gone, null, null));
        var before = new[] { await ShowAsync(paid), await ShowAsync(owing), await ShowAsync(gone) };

        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("ProgrammeReleases");
            await db.Database.ExecuteSqlRawAsync("UPDATE \"Orders\" SET \"PaidAt\" = \"PlacedAt\" WHERE \"PaidMinor\" > 0");
            await migrator.MigrateAsync();
            return 0;
        });

        var after = new[] { await ShowAsync(paid), await ShowAsync(owing), await ShowAsync(gone) };
        Assert.Equal(before.Select(b => (b.Order.TotalMinor, b.Order.PaidMinor, b.Order.BalanceMinor, b.Order.Status)), after.Select(a => (a.Order.TotalMinor, a.Order.PaidMinor, a.Order.BalanceMinor, a.Order.Status)));
        Assert.Equal((32400L, 0L, 24000L), (after[0].Order.PaidMinor, after[1].Order.PaidMinor, after[2].Order.PaidMinor));
        Assert.Equal([32400L, 24000L], after.SelectMany(a => a.Order.Money).Select(m => m.AmountMinor));
        Assert.Empty(await slice.ScopedAsync(services => new OrdersCheck(services.GetRequiredService<EventsHubDb>()).CheckAsync(CancellationToken.None)));
        // What each line was paid counts when it is given back.
        Assert.Equal(16200L, (await slice.SendAsync(new CancelRegistration.Command("TEST24", paid, null, null))).KeptMinor);

        async Task<string> RegisterAsync(params string[] options) => (await slice.SendAsync(Sample.Registering(@event, options: options))).Code;
        Task<ShowRegistration.Result> ShowAsync(string code) => slice.SendAsync(new ShowRegistration.Query("TEST24", code));
        Task PayAsync(string code) => slice.SendAsync(new MarkPaid.Command("TEST24", code, null));
    }
}
