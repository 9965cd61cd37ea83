using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Files;
using EventsHub.Conference.Overview;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Events;

public sealed class SetupEventTests
{
    private static readonly DateTime BeforeTheFirstDeadline = new(2024, 4, 9, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime BetweenTheDeadlines = new(2024, 4, 15, 10, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime AfterTheSecondDeadline = new(2024, 4, 21, 10, 0, 0, DateTimeKind.Utc);

    [Theory, EachDatabase]
    public async Task An_event_is_set_up_step_by_step_and_opened(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var code = await slice.SendAsync(new CreateEvent.Command("Space-30", Details()));
        await slice.SendAsync(new SaveRoom.Command(code, null, new() { Code = "dome", Name = Text("Dome"), Capacity = 280 }));
        await slice.SendAsync(new SaveQuota.Command(code, null, new() { Code = "seats", Name = "Seats", Size = 10 }));
        await slice.SendAsync(new SaveProduct.Command(code, null, Ticket("regular", 240, "seats")));
        var noAccount = await Assert.ThrowsAsync<DomainRuleException>(async () =>
        {
            await slice.SendAsync(new ChangeEventStatus.Command(code, EventStatus.Published));
            await slice.SendAsync(new EditPolicies.Command(code, new() { PaymentMethods = [PaymentMethod.BankTransfer] }));
            await slice.SendAsync(new ChangeEventStatus.Command(code, EventStatus.RegistrationOpen));
        });
        Assert.Equal("event.no-account", noAccount.Code);
        await slice.SendAsync(new EditPolicies.Command(code, new()
        {
            Terms = Text("Be kind."),
            PaymentMethods = [PaymentMethod.BankTransfer],
            BankAccount = new() { Holder = "Sample Host", Iban = "fr76 3000 6000 0112 3456 7890 189" },
        }));

        Assert.Equal(EventStatus.RegistrationOpen, await slice.SendAsync(new ChangeEventStatus.Command(code, EventStatus.RegistrationOpen)));

        await slice.SendAsync(Sample.Registering(SampleEvents.Draft(code)));
        var shown = await slice.SendAsync(new ShowEvent.Query("SPACE-30"));
        Assert.All(shown.Steps, step => Assert.True(step.IsDone || step.What == ShowEvent.StepKind.Texts, step.What.ToString()));
        Assert.Equal((1, 24000, 0), (shown.Registered, shown.OrderedMinor, shown.PaidMinor));
        Assert.Equal((10, 1), (shown.Quotas[0].Size, shown.Quotas[0].Taken));
        Assert.Equal("FR7630006000011234567890189", await slice.DbAsync(db => db.Events().Select(e => e.BankAccount!.Iban).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task When_the_early_bird_is_extended_orders_placed_keep_their_price(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24.Replace("2024-04-20T23:59", "2024-04-10T23:59", StringComparison.Ordinal)));
        var event24 = SampleEvents.Draft("CAP24");
        slice.Clock.Set(BeforeTheFirstDeadline);
        await slice.SendAsync(Sample.Registering(event24, "Early"));
        slice.Clock.Set(BetweenTheDeadlines);
        await slice.SendAsync(Sample.Registering(event24, "Late"));

        var regular = (await slice.SendAsync(new ShowEventSetup.Query("CAP24"))).File.Products.Single(p => p.Code == "regular");
        regular.Prices[0].Until = new(2024, 4, 20, 23, 59, 0);
        await slice.SendAsync(new SaveProduct.Command("CAP24", "regular", regular));

        await slice.SendAsync(Sample.Registering(event24, "Lucky"));
        slice.Clock.Set(AfterTheSecondDeadline);
        await slice.SendAsync(Sample.Registering(event24, "Last"));
        var paid = await slice.DbAsync(db => db.Registrations().OrderBy(r => r.RegisteredAt).Select(r => new { r.Name.Given, r.Order!.TotalMinor }).ToListAsync());
        Assert.Equal([("Early", 24000), ("Late", 30000), ("Lucky", 24000), ("Last", 30000)], paid.Select(p => (p.Given, p.TotalMinor)));
    }

    [Theory, EachDatabase]
    public async Task A_quota_never_becomes_smaller_than_what_is_taken(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event));
        await slice.SendAsync(Sample.Registering(@event));

        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveQuota.Command(@event.Code, "on-site", new() { Code = "on-site", Name = "On site", Size = 1 })));
        await slice.SendAsync(new SaveQuota.Command(@event.Code, "on-site", new() { Code = "on-site", Name = "On site", Size = 2 }));
        var inUse = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RemoveQuota.Command(@event.Code, "on-site")));

        Assert.Equal(("quota.below-taken", "Quota.Size"), (refused.Code, refused.Field));
        Assert.Equal("2 places of the quota on-site are taken; it cannot be smaller than that.", refused.Message);
        Assert.Equal("quota.in-use", inUse.Code);
        Assert.Equal((2, 2), await slice.DbAsync(async db => await db.Quotas().Select(q => new ValueTuple<int?, int>(q.Size, q.Taken)).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_product_that_draws_from_another_quota_brings_its_places_along(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        await slice.SendAsync(Sample.Registering(@event));
        await slice.SendAsync(Sample.Registering(@event));
        var regular = (await slice.SendAsync(new ShowEventSetup.Query(@event.Code))).File.Products.Single(p => p.Code == "regular");
        await slice.SendAsync(new SaveQuota.Command(@event.Code, null, new() { Code = "small", Name = "Small", Size = 1 }));
        await slice.SendAsync(new SaveQuota.Command(@event.Code, null, new() { Code = "large", Name = "Large", Size = 9 }));

        regular.Quotas = ["small"];
        var tooSmall = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new SaveProduct.Command(@event.Code, "regular", regular)));
        regular.Quotas = ["large"];
        await slice.SendAsync(new SaveProduct.Command(@event.Code, "regular", regular));

        Assert.Equal("quota.below-taken", tooSmall.Code);
        var taken = (await slice.SendAsync(new ShowEventSetup.Query(@event.Code))).Taken;
        Assert.Equal((0, 0, 2), (taken["on-site"], taken["small"], taken["large"]));
    }

    [Theory, EachDatabase]
    public async Task What_is_in_use_cannot_be_deleted_and_the_message_says_what_to_do(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        var room = @event.Open("dome", "Dome");
        await slice.InsertAsync(@event);
        await slice.InsertAsync(Session.Of(@event.Id, new(new()), @event.StartsOn, roomId: room.Id));
        await slice.SendAsync(Sample.Registering(@event));

        var product = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RemoveProduct.Command(@event.Code, "regular")));
        var dome = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new RemoveRoom.Command(@event.Code, "dome")));
        await slice.SendAsync(new RemoveProduct.Command(@event.Code, "dinner"));

        Assert.Contains("Hide it", product.Message, StringComparison.Ordinal);
        Assert.Contains("Move them", dome.Message, StringComparison.Ordinal);
        Assert.Equal(2, await slice.DbAsync(db => db.Products().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_clone_has_everything_but_people_on_dates_that_kept_their_distance(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        slice.Clock.Set(BeforeTheFirstDeadline);
        await slice.SendAsync(Sample.Registering(SampleEvents.Draft("CAP24")));

        await slice.SendAsync(new CloneEvent.Command("CAP24", "CAP26", new(2026, 11, 23)));

        var setup = (await slice.SendAsync(new ShowEventSetup.Query("CAP26")));
        var (old, clone) = (EventFile.Read(EventFiles.Cap24, new(EventsHubModules.All.Catalogue)), setup.File);
        Assert.Equal(EventStatus.Draft, clone.Status);
        Assert.Equal((new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 27)), (clone.Event.StartsOn, clone.Event.EndsOn));
        Assert.Equal(new DateTime(2026, 9, 19, 23, 59, 0), clone.Products[0].Prices[0].Until);
        Assert.Equal(old.Products[3].SalesUntil!.Value.AddDays(882), clone.Products[3].SalesUntil);
        Assert.Equal(old.Policies.Cancellation[1].From!.Value.AddDays(882), clone.Policies.Cancellation[1].From);
        Assert.Equal(old.Rooms.Select(r => r.Code), clone.Rooms.Select(r => r.Code));
        Assert.All(setup.Taken.Values, taken => Assert.Equal(0, taken));
        var keys = await slice.DbAsync(db => db.SigningKeys().ToListAsync());
        Assert.Equal(2, keys.Select(k => k.EventId).Distinct().Count());
        Assert.NotEqual(keys[0].PublicKey, keys[1].PublicKey);
        var taken = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new CloneEvent.Command("CAP24", "cap26", new(2026, 11, 23))));
        Assert.Equal(("event.code-taken", "Code"), (taken.Code, taken.Field));
    }

    [Theory, EachDatabase]
    public async Task A_draft_without_people_can_be_deleted_and_nothing_else(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        await slice.SendAsync(new CloneEvent.Command("CAP24", "CAP26", new(2026, 11, 23)));
        var draft = await slice.DbAsync(db => db.Events().Where(e => e.Code == "CAP26").Include(e => e.Rooms).SingleAsync());
        var session = Session.Of(draft.Id, new(new()), draft.StartsOn, roomId: draft.Rooms[0].Id);
        session.TakeIn(Talk.Of(draft.Id, new(new()), "a"));
        await slice.InsertAsync(session, Talk.Of(draft.Id, new(new()), "waits"));

        await slice.SendAsync(new DeleteEvent.Command("CAP26"));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new DeleteEvent.Command("CAP24")));

        Assert.Equal("event.not-deletable", refused.Code);
        Assert.Equal("CAP24", await slice.DbAsync(db => db.Events().Select(e => e.Code).SingleAsync()));
        Assert.Equal(7, await slice.DbAsync(db => db.Rooms().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_change_of_any_part_is_a_new_version_and_an_old_one_is_refused(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var read = await slice.SendAsync(new ShowEventSetup.Query(@event.Code));
        var quota = new QuotaInput { Code = "on-site", Name = "On site", Size = 7 };

        await slice.SendAsync(new SaveQuota.Command(@event.Code, "on-site", quota, read.Version));

        Assert.Equal(read.Version + 1, (await slice.SendAsync(new ShowEventSetup.Query(@event.Code))).Version);
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new SaveQuota.Command(@event.Code, "on-site", quota, read.Version)));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditEvent.Command(@event.Code, read.File.Event, read.Version)));
        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(new EditPolicies.Command(@event.Code, read.File.Policies, read.Version)));
    }

    [Theory, EachDatabase]
    public async Task Another_time_zone_leaves_what_the_clocks_show_and_a_currency_in_use_stays(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.SendAsync(new ImportEvent.Command(EventFiles.Cap24));
        var details = (await slice.SendAsync(new ShowEvent.Query("CAP24"))).Details;

        details.TimeZone = "Asia/Tokyo";
        await slice.SendAsync(new EditEvent.Command("CAP24", details));

        Assert.Equal(EventFiles.Cap24.Replace("Europe/Paris", "Asia/Tokyo", StringComparison.Ordinal), await slice.SendAsync(new ExportEvent.Query("CAP24")));
        slice.Clock.Set(BeforeTheFirstDeadline);
        await slice.SendAsync(Sample.Registering(SampleEvents.Draft("CAP24")));
        details.Currency = "JPY";
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new EditEvent.Command("CAP24", details)));
        Assert.Equal(("event.currency-in-use", "Details.Currency"), (refused.Code, refused.Field));
    }

    [Theory, EachDatabase]
    public async Task Another_currency_keeps_the_figures_of_all_prices_and_a_file_brings_its_own(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        await slice.InsertAsync(Sample.OpenEvent());

        await ChangeAsync("JPY");
        Assert.Equal(("¥240", "¥84"), await ShownAsync());
        await ChangeAsync("TND");
        Assert.Equal(("TND 240.000", "TND 84.000"), await ShownAsync());

        var ticket = Ticket("vip", 12.5m);
        await slice.SendAsync(new SaveProduct.Command("TEST24", null, ticket));
        var refused = await Assert.ThrowsAsync<DomainRuleException>(() => ChangeAsync("JPY"));
        Assert.Equal(("event.currency-decimals", "Details.Currency"), (refused.Code, refused.Field));
        var file = (await slice.SendAsync(new ExportEvent.Query("TEST24"))).Replace("TND", "JPY", StringComparison.Ordinal).Replace("12.500", "13", StringComparison.Ordinal);
        await slice.SendAsync(new ImportEvent.Command(file));
        Assert.Equal(("¥240", "¥84"), await ShownAsync());

        async Task ChangeAsync(string currency)
        {
            var details = (await slice.SendAsync(new ShowEvent.Query("TEST24"))).Details;
            details.Currency = currency;
            await slice.SendAsync(new EditEvent.Command("TEST24", details));
        }

        async Task<(string, string)> ShownAsync()
        {
            var shown = await slice.SendAsync(new ShowPublicEvent.Query("TEST24"));
            using var language = Texts.In("en");
            return (Amounts.Show(shown.Tickets[0].PriceMinor, shown.Currency).Replace('\u00a0', ' '), Amounts.Show(shown.Options[0].PriceMinor, shown.Currency).Replace('\u00a0', ' '));
        }
    }

    [Fact]
    public async Task Every_wrong_input_is_named()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var details = new EventInput
        {
            Languages = ["en", "tlh"],
            Name = new() { ["en"] = "\u202E ", ["xx"] = "?" },
            Description = Text(new('x', 20_001)),
            StartsOn = new(2030, 1, 2),
            EndsOn = new(2030, 1, 1),
            TimeZone = "Mars/Olympus",
            Currency = "EURO",
            ContactEmail = "nobody",
            AccentColour = "red",
            Venue = new() { Country = "XX" },
        };

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new CreateEvent.Command("new", details)));

        Assert.Equal(
            [
                "Code", "Details.AccentColour", "Details.ContactEmail", "Details.Currency", "Details.Description[en]", "Details.EndsOn", "Details.Languages[1]",
                "Details.Name[xx]", "Details.TimeZone", "Details.Venue.Country",
            ],
            refused.Failures.Select(f => f.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Prices_must_follow_each_other_and_blank_rows_do_not_count()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var ticket = Ticket("vip", 10);
        ticket.Prices = [new() { Price = 1, Until = new(2030, 2, 1) }, new(), new() { Price = 2, Until = new(2030, 1, 1) }, new() { Price = -3, Until = new(2030, 3, 1) }, new()];

        var refused = await Assert.ThrowsAsync<ValidationFailedException>(() => slice.SendAsync(new SaveProduct.Command(@event.Code, null, ticket)));
        ticket.Prices = [new() { Price = 1, Until = new(2030, 2, 1) }, new(), new() { Price = 2 }, new()];
        await slice.SendAsync(new SaveProduct.Command(@event.Code, null, ticket));

        Assert.Equal(["Product.Prices[2].Until", "Product.Prices[3].Price", "Product.Prices[3].Until"], refused.Failures.Select(f => f.Property));
        Assert.Equal(2, (await slice.DbAsync(db => db.Products().SingleAsync(p => p.Code == "vip"))).StoredPrices.Count);
    }

    private static EventInput Details() => new()
    {
        Languages = ["en"],
        Name = Text("Sample Space Days"),
        StartsOn = new(2030, 6, 24),
        EndsOn = new(2030, 6, 28),
        ContactEmail = "contact@example.org",
        Venue = new() { Name = Text("Sample Centre"), City = "Toulouse", Country = "FR" },
    };

    private static ProductInput Ticket(string code, decimal price, params List<string> quotas) =>
        new() { Code = code, Name = Text(code), Vat = 10, Prices = [new() { Price = price }], Quotas = quotas };

    private static Dictionary<string, string?> Text(string english) => new() { ["en"] = english };
}
