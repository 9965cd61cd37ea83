using System.Text.Json;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Databases;
using EventsHub.Hosts.Administration;
using EventsHub.Hosts.Contracts;
using EventsHub.Hosts.Domain;
using EventsHub.IntegrationTests.Trips;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Trips.Planning;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace EventsHub.IntegrationTests.Hosts;

public sealed class HostTests
{
    private const string Iban = "FR7630006000011234567890189";

    [Theory, EachDatabase]
    public async Task A_host_is_described_and_read_again(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new EditHost.Command(Osaka()));

        var host = await slice.DbAsync(db => db.HostAsync(CancellationToken.None));

        Assert.Equal(("Sample Museum", "1-1 Sample\nTower", "JP", "Asia/Tokyo", "JPY", "money@example.org"), (host.Name, host.Address.Street, host.Address.Country, host.TimeZone, host.Currency, host.Email));
        Assert.Equal(["ja", "en"], host.Languages);
        Assert.Equal(new BankAccount("Sample Museum", Iban, "AGRIFRPP"), host.BankAccount);
        Assert.Equal(["1-1 Sample", "Tower", "530-0001 Osaka", "Japan"], host.Address.ToLines());
    }

    [Theory, EachDatabase]
    public async Task New_events_and_trips_begin_with_what_the_host_has_and_those_that_are_there_stay(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new CreateEvent.Command("BEFORE", Days()));
        await slice.SendAsync(new EditHost.Command(Osaka()));
        await slice.SendAsync(new CreateEvent.Command("AFTER", Days()));
        await slice.SendAsync(new CreateTrip.Command { Code = "tour", Title = "Sample Tour", City = "Sample City", StartsOn = new(2030, 6, 24), EndsOn = new(2030, 6, 25) });
        var traveller = await slice.SendAsync(new SaveTraveller.Command("tour", null, new() { Given = "Zoé", Family = "Échantillon" }));
        var flight = TripInputs.Flight(traveller);
        (flight.FromTimeZone, flight.ToTimeZone) = (null!, "Europe/Brussels");
        await slice.SendAsync(new SaveLeg.Command("tour", null, flight));

        var (before, after) = (await slice.DbAsync(db => db.HostedEventAsync("BEFORE", CancellationToken.None)), await slice.DbAsync(db => db.HostedEventAsync("AFTER", CancellationToken.None)));
        var trip = await slice.SendAsync(new ShowTrip.Query("tour"));

        Assert.Equal(("Europe/Paris", "EUR"), (before.TimeZone, before.Currency));
        Assert.Equal(("Asia/Tokyo", "JPY", Host.FirstId), (after.TimeZone, after.Currency, after.HostId));
        Assert.Equal(("Asia/Tokyo", "ja", "Asia/Tokyo", "Europe/Brussels"), (trip.About.TimeZone, trip.Travellers[0].About.Language, trip.Legs[0].About.FromTimeZone, trip.Legs[0].About.ToTimeZone));

        static EventInput Days() => new() { Languages = ["en"], Name = new() { ["en"] = "Sample Days" }, StartsOn = new(2030, 6, 24), EndsOn = new(2030, 6, 25), ContactEmail = "contact@example.org" };
    }

    [Theory, EachDatabase]
    public async Task Changing_an_event_without_naming_zone_or_currency_leaves_them(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new EditHost.Command(Osaka()));
        await slice.InsertAsync(Sample.OpenEvent());
        var details = (await slice.SendAsync(new ShowEventSetup.Query("TEST24"))).File.Event;
        // A form that was emptied and a null in JSON come as null.
        (details.TimeZone, details.Currency) = (null!, "");

        await slice.SendAsync(new EditEvent.Command("TEST24", details));

        var @event = await slice.DbAsync(db => db.HostedEventAsync("TEST24", CancellationToken.None));
        Assert.Equal(("Europe/Paris", "EUR"), (@event.TimeZone, @event.Currency));
    }

    [Theory, EachDatabase]
    public async Task Transfers_go_to_the_host_where_an_event_has_no_account_of_its_own(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (without, with) = (Sample.OpenEvent("BARE24", status: EventStatus.Published), Sample.OpenEvent());
        without.BePaidBy(without.PaymentMethods, account: null);
        await slice.InsertAsync(without, with);
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new ChangeEventStatus.Command("BARE24", EventStatus.RegistrationOpen)));
        Assert.Equal("event.no-account", refused.Code);

        await slice.SendAsync(new EditHost.Command(Osaka()));
        await slice.SendAsync(new ChangeEventStatus.Command("BARE24", EventStatus.RegistrationOpen));

        Assert.Equal("Sample Museum", (await slice.DbAsync(db => db.HostedEventAsync("BARE24", CancellationToken.None))).BankAccount!.Holder);
        Assert.Equal("Sample Host", (await slice.DbAsync(db => db.HostedEventAsync("TEST24", CancellationToken.None))).BankAccount!.Holder);
        // The file of the event says that it has none, so that it follows the host also after it was read again.
        Assert.Null((await slice.SendAsync(new ShowEventSetup.Query("BARE24"))).File.Policies.BankAccount);
    }

    [Theory]
    [InlineData("FR", "FR83404833048", VatStatus.Charged, null, null)]
    [InlineData("FR", null, VatStatus.Exempt, "TVA non applicable, article 293 B du CGI", null)]
    [InlineData("FR", "DE136695976", VatStatus.Charged, null, "host.vat-form")]
    [InlineData("CH", "CHE123456789", VatStatus.Charged, null, "host.vat-outside")]
    [InlineData("CH", null, VatStatus.Charged, null, null)]
    [InlineData("FR", null, VatStatus.Exempt, null, "host.vat-reason")]
    [InlineData("", null, VatStatus.Charged, null, "host.no-country")]
    public async Task Taxes_are_those_of_the_country(string country, string? number, VatStatus status, string? reason, string? refusal)
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var details = Osaka();
        (details.Address.Country, details.VatNumber, details.VatStatus, details.VatExemption) = (country, number, status, new() { ["fr"] = reason });

        var refused = await Record.ExceptionAsync(() => slice.SendAsync(new EditHost.Command(details)));

        Assert.Equal(refusal, (refused as DomainRuleException)?.Code);
        Assert.Equal(refusal is null, refused is null);
    }

    [Fact]
    public async Task Only_administrators_change_the_host_and_never_what_somebody_else_changed_in_between()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var version = (await slice.SendAsync(new ShowHost.Query())).Version;
        await slice.SendAsync(new EditHost.Command(Osaka(), version));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditHost.Command(Osaka(), version)));

        slice.User.IsOperator = false;
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new EditHost.Command(Osaka())));
        await Assert.ThrowsAsync<ForbiddenException>(() => slice.SendAsync(new SaveNumberSequence.Command("invoices", "{number}")));
    }

    [Theory, EachDatabase]
    public async Task Events_of_the_version_before_get_the_first_host_and_keep_what_they_have(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());

        await slice.DbAsync(async db =>
        {
            var migrator = db.GetService<IMigrator>();
            await migrator.MigrateAsync("OneVersionProtocol");
            await migrator.MigrateAsync();
            return 0;
        });

        var (@event, host) = (await slice.DbAsync(db => db.HostedEventAsync("TEST24", CancellationToken.None)), await slice.DbAsync(db => db.HostAsync(CancellationToken.None)));
        Assert.Equal((Host.FirstId, "Europe/Paris", "Sample Host"), (@event.HostId, @event.TimeZone, @event.BankAccount!.Holder));
        Assert.Equal(("", "Europe/Paris", "EUR", "en", "EventsHub"), (host.Name, host.TimeZone, host.Currency, host.Languages[0], host.SenderName));
        Assert.Equal(JsonSerializer.Serialize(new HostInput().Address.ToAddress()), JsonSerializer.Serialize(host.Address));
        // What the migration wrote by hand is what a host without details is.
        Assert.Empty(await slice.ScopedAsync(services => new EventsHub.Hosts.Storage.HostsCheck(services.GetRequiredService<EventsHubDb>()).CheckAsync(CancellationToken.None)));
    }

    private static HostInput Osaka() => new()
    {
        Name = "Sample Museum",
        Address = new() { Street = "1-1 Sample\r\nTower", PostalCode = "530-0001", City = "Osaka", Country = "JP" },
        Email = "money@example.org",
        BankAccount = new() { Holder = "Sample Museum", Iban = "FR76 3000 6000 0112 3456 7890 189", Bic = "agrifrpp" },
        TimeZone = "Asia/Tokyo",
        Languages = ["ja", "en"],
        Currency = "jpy",
    };
}
