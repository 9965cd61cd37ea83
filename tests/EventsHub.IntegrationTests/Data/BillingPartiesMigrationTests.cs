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

/// <summary>Orders of a database in which the buyer was a line of text and the address on the invoice a text of several lines.</summary>
public sealed class BillingPartiesMigrationTests
{
    [Theory, EachDatabase]
    public async Task Buyers_stay_who_they_were_and_no_line_of_an_invoice_address_is_lost(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var (own, other) = ((await slice.SendAsync(Sample.Registering(@event, "Zoé \"Z\"", "Échantillon"))).Code, (await slice.SendAsync(Sample.Registering(@event, "Ada"))).Code);
        var (address, name) = ("Université d’essai \"A\\B\"\n1, rue <Modèle> & Cie\n75005 Paris 🚀\n" + new string('x', 1900), new string('É', 200) + " Muster");
        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("SaleSteps");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Orders" SET "BuyerName" = {"Zoé \"Z\" Échantillon"}, "Email" = {"zoe@example.org"}, "Language" = {"fr"}, "InvoiceAddress" = {address} WHERE "Code" = {own}""");
            await db.Database.ExecuteSqlAsync($"""UPDATE "Orders" SET "BuyerName" = {name}, "Email" = {"Sam@Example.org"}, "Language" = {"de"}, "InvoiceAddress" = NULL WHERE "Code" = {other}""");
            await migrator.MigrateAsync();
            await db.DataUpgrades.Where(u => u.Name == "20261129_SearchKeysOfOrders").ExecuteDeleteAsync();
            return 0;
        });
        await slice.ScopedAsync(services => services.GetRequiredService<DataUpgrades>().MakeAsync(CancellationToken.None));

        var (first, second) = (await ShowAsync(own), await ShowAsync(other));
        Assert.Equal(("Zoé \"Z\" Échantillon", "zoe@example.org", "fr", true), (first.Order.BuyerName, first.Order.Buyer.Email, first.Order.Buyer.Language, first.Order.IsBuyer));
        Assert.Equal(address.Split('\n'), first.Order.BillingLines);
        Assert.Equal((name, "Sam@Example.org", "de", false), (second.Order.BuyerName, second.Order.Buyer.Email, second.Order.Buyer.Language, second.Order.IsBuyer));
        Assert.Null(second.Order.BillTo);
        Assert.Equal(other, Assert.Single((await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = "muster sam@example" }))).Rows).Code);
        Assert.Equal(own, Assert.Single((await slice.SendAsync(new ListRegistrations.Query("TEST24", new() { Search = "universite" }))).Rows).Code);
        Assert.Equal(1, await slice.DbAsync(db => db.Orders().CountAsync(o => o.BuyerEmailNormalized == "sam@example.org")));

        // The person is still the buyer, and their new name is the buyer's.
        await slice.SendAsync(new EditRegistration.Command("TEST24", own, null, first.Person with { Family = "Exemple" }, "regular", [], "fr", null, null, Notify: false));
        Assert.Equal(("Zoé \"Z\" Exemple", true), ((await ShowAsync(own)).Order.BuyerName, (await ShowAsync(own)).Order.IsBuyer));

        Task<ShowRegistration.Result> ShowAsync(string code) => slice.SendAsync(new ShowRegistration.Query("TEST24", code));
    }
}
