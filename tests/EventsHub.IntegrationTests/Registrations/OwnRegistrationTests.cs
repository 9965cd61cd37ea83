using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Public;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Storage;
using EventsHub.Databases;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Outbox;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Registrations.Mails;
using EventsHub.Registrations.OwnPage;
using EventsHub.Registrations.Registering;
using EventsHub.Registrations.Storage;
using EventsHub.Testing;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.IntegrationTests.Registrations;

public sealed class OwnRegistrationTests
{
    [Fact]
    public async Task A_ticket_shows_the_logo_and_names_in_the_form_of_their_country()
    {
        await using var slice = await Slice.OnAsync(DatabaseProvider.Sqlite);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var registering = Sample.Registering(@event, "直子", "骨");
        var pictures = new List<string>();
        foreach (var country in new[] { "JP", "CN" })
        {
            var registered = await slice.SendAsync(registering with { SubmissionId = Guid.NewGuid(), Person = registering.Person with { Country = country } });
            pictures.Add(await FontsAsync(slice, registered.Token));
        }

        Assert.NotEqual(pictures[0], pictures[1]);
        var last = await slice.SendAsync(registering with { SubmissionId = Guid.NewGuid() });
        var without = (await slice.SendAsync(new DownloadTicket.Query("TEST24", last.Token))).Content;
        await slice.SendAsync(new ChangeEventLogo.Command("TEST24", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'><rect width='10' height='10' fill='#123456'/></svg>"u8.ToArray()));
        var with = (await slice.SendAsync(new DownloadTicket.Query("TEST24", last.Token))).Content;
        Assert.NotEqual(await DrawnAsync(without), await DrawnAsync(with));
    }

    private static async Task<string> FontsAsync(Slice slice, string token)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, (await slice.SendAsync(new DownloadTicket.Query("TEST24", token))).Content);
        return string.Join(' ', (await Tool.RunAsync("pdffonts", file)).Split('\n').Skip(2).Select(line => line.Split(' ')[0].Split('+')[^1]).Order());
    }

    private static async Task<string> DrawnAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        await Tool.RunAsync("pdftoppm", "-r", "50", "-png", "-singlefile", file, file);
        return Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file + ".png")));
    }

    [Theory, EachDatabase]
    public async Task People_see_what_they_ordered_and_how_to_pay_it(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, options: ["dinner"]);

        var own = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code.ToLowerInvariant(), token));

        Assert.Equal(32400, own.Summary!.TotalMinor);
        Assert.Equal([new VatAmount(1000, SampleEvents.Cents(21818), SampleEvents.Cents(2182), SampleEvents.Cents(24000)), new VatAmount(2000, SampleEvents.Cents(7000), SampleEvents.Cents(1400), SampleEvents.Cents(8400))], own.Summary.Vat);
        Assert.NotNull(own.Transfer);
        Assert.True(CreditorReference.IsValid(own.Transfer.Reference));
        Assert.StartsWith("BCD\n002\n1\nSCT\n\nSample Host\nFR7630006000011234567890189\nEUR324.00\n", own.Transfer.SepaCode, StringComparison.Ordinal);
        Assert.True(own.IsChangeable);
    }

    [Theory, EachDatabase]
    public async Task A_link_that_is_unknown_expired_or_of_another_event_opens_nothing(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice);
        await slice.InsertAsync(Sample.OpenEvent("OTHER"));

        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token + "x")));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnRegistration.Query("OTHER", token)));
        slice.Clock.Set(@event.EndsOn.AddDays(91).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token)));
    }

    [Theory, EachDatabase]
    public async Task An_option_added_later_costs_the_price_of_that_day_and_takes_its_place(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, Dinner(places: 1, [SampleEvents.Price(8400, new(2030, 1, 1, 0, 0)), SampleEvents.Price(9900)]));
        slice.Clock.Set(new(2030, 2, 1, 0, 0, 0, DateTimeKind.Utc));

        await ChangeAsync(slice, @event, token, own => own with { Options = ["dinner"] });

        var own = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token));
        Assert.Equal(24000 + 9900, own.Summary!.TotalMinor);
        Assert.Equal(1, await TakenAsync(slice, "dinner"));
        Assert.Equal(1, await TakenAsync(slice, "on-site"));
        Assert.Equal(1, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.RegistrationChanged)));
    }

    [Theory, EachDatabase]
    public async Task An_option_given_back_frees_its_place_and_costs_nothing_when_unpaid(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, Dinner(places: 1), "dinner");

        await ChangeAsync(slice, @event, token, own => own with { Options = [] });

        Assert.Equal(24000, (await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token))).Summary!.TotalMinor);
        Assert.Equal(0, await TakenAsync(slice, "dinner"));
    }

    [Theory, EachDatabase]
    public async Task A_sold_out_option_leaves_everything_as_it_was(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, Dinner(places: 0));

        var rule = await Assert.ThrowsAsync<DomainRuleException>(() => ChangeAsync(slice, @event, token, own => own with
        {
            Options = ["dinner"],
            Person = own.Person with { Affiliation = "Elsewhere" },
        }));

        Assert.Equal(("product.sold-out", "Options"), (rule.Code, rule.Field));
        var own = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token));
        Assert.Equal((24000, "Sample Museum"), (own.Summary!.TotalMinor, own.Person.Affiliation));
    }

    [Theory, EachDatabase]
    public async Task Of_two_changes_made_on_one_reading_the_second_is_refused(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice);
        var first = await CommandAsync(slice, @event, token);
        var second = first with { Person = first.Person with { Given = "Zoë" } };

        await slice.SendAsync(first with { Person = first.Person with { Given = "Zoe" } });

        await Assert.ThrowsAsync<StaleException>(() => slice.SendAsync(second));
        Assert.Equal("Zoe", (await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token))).Person.Given);
    }

    [Theory, EachDatabase]
    public async Task The_same_free_option_added_twice_at_once_is_held_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, Dinner(places: 10, prices: []));
        var command = await CommandAsync(slice, @event, token) with { Options = ["dinner"] };

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(command);
            }
            catch (StaleException)
            {
                // The others came too late, as they should.
            }
        })));

        Assert.Equal(1, await TakenAsync(slice, "dinner"));
        Assert.Equal(1, await slice.DbAsync(db => db.OrderLines().CountAsync(l => l.Kind == ProductKind.Option)));
    }

    [Theory, EachDatabase]
    public async Task A_price_that_has_risen_is_asked_about_again(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);

        var refused = await slice.SendAsync(Sample.Registering(@event) with { ExpectedTotalMinor = 20000 });

        Assert.Equal((RegisterOutcome.PriceChanged, "price.changed"), (refused.Outcome, refused.Answer.Reason?.Code));
        Assert.Equal(0, await slice.DbAsync(db => db.Orders().CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_total_that_was_shown_in_another_currency_is_asked_about_again(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent();
        await slice.InsertAsync(@event);
        var command = Sample.Registering(@event) with { ExpectedTotalMinor = 24000 };

        var refused = await slice.SendAsync(command with { ExpectedCurrency = "CHF" });
        Assert.Equal((RegisterOutcome.PriceChanged, "price.changed"), (refused.Outcome, refused.Answer.Reason?.Code));
        var accepted = await slice.SendAsync(command with { ExpectedCurrency = "eur" });
        Assert.Equal(RegisterOutcome.Confirmed, accepted.Outcome);

        var change = await CommandAsync(slice, @event, accepted.Token) with { ExpectedTotalMinor = 24000 };
        var other = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(change with { ExpectedCurrency = "CHF" }));
        Assert.Equal("price.changed", other.Code);
        await slice.SendAsync(change with { ExpectedCurrency = "EUR" });
    }

    [Theory, EachDatabase]
    public async Task Cancelling_gives_every_place_back_and_keeps_what_the_rules_say_of_what_was_paid(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice, Dinner(places: 1), "dinner");
        await slice.ChangeAsync(async db =>
        {
            (await db.Orders().Include(o => o.Lines).Include(o => o.Ledger).Include(o => o.Registrations).AsSplitQuery().SingleAsync()).MarkPaid(null, DateTime.UtcNow);
            var stored = await db.Events().SingleAsync();
            stored.SetTerms(stored.Terms, [new(Sample.Clock(DateTime.UtcNow.AddDays(-1)), 50)]);
        });
        var before = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token));
        Assert.Equal((50, 16200), (before.KeptPercent, before.KeptIfCancelledMinor));

        await slice.SendAsync(new CancelOwnRegistration.Command(@event.Code, token, before.Version));

        var after = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token));
        Assert.Equal(RegistrationStatus.Cancelled, after.Status);
        Assert.Equal((16200, -16200), (after.Summary!.TotalMinor, after.BalanceMinor));
        Assert.Equal((0, 0), (await TakenAsync(slice, "on-site"), await TakenAsync(slice, "dinner")));
        var again = await Assert.ThrowsAsync<DomainRuleException>(() => slice.SendAsync(new CancelOwnRegistration.Command(@event.Code, token, after.Version)));
        Assert.Equal("registration.cancelled", again.Code);
    }

    [Theory, EachDatabase]
    public async Task Cancelling_many_times_at_once_gives_the_place_back_once(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, token) = await RegisteredAsync(slice);
        await slice.SendAsync(Sample.Registering(@event, "Other"));
        var version = (await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token))).Version;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(async () =>
        {
            try
            {
                await slice.SendAsync(new CancelOwnRegistration.Command(@event.Code, token, version));
            }
            catch (Exception refused) when (refused is StaleException or DomainRuleException)
            {
                // The others came too late, as they should.
            }
        })));

        Assert.Equal(1, await TakenAsync(slice, "on-site"));
        Assert.Equal(1, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.RegistrationCancelled)));
    }

    [Theory, EachDatabase]
    public async Task A_link_asked_for_again_goes_to_the_address_that_registered_and_to_no_other(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var (@event, _) = await RegisteredAsync(slice);

        await slice.SendAsync(new SendLinkAgain.Command(@event.Code, "nobody@example.org"));
        await slice.SendAsync(new SendLinkAgain.Command(@event.Code, " ZOE@example.org"));
        await slice.SendAsync(new SendLinkAgain.Command(@event.Code, "zoe@example.org"));

        Assert.Equal(1, await slice.DbAsync(db => db.Outbox.CountAsync(m => m.Kind == RegistrationMailKinds.OwnLink)));
    }

    [Theory, EachDatabase]
    public async Task The_offer_says_what_can_be_had_at_what_price_and_until_when(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var end = new DateTime(2030, 4, 20, 22, 0, 0, DateTimeKind.Utc);
        var @event = Sample.OpenEvent(places: 3);
        @event.Products.Single(p => p.Code == "regular").SetPrices([SampleEvents.Price(24000, Sample.Clock(end), "Early bird"), SampleEvents.Price(30000)]);
        @event.Products.Single(p => p.Code == "dinner").SellBetween(null, Sample.Clock(end));
        @event.Products.Single(p => p.Code == "online").Restrict(isHidden: true);
        await slice.InsertAsync(@event);

        slice.Clock.Set(end.AddSeconds(-2));
        var before = await slice.SendAsync(new ShowPublicEvent.Query(@event.Code));
        slice.Clock.Set(end.AddSeconds(1));
        var after = await slice.SendAsync(new ShowPublicEvent.Query(@event.Code));

        var regular = Assert.Single(before.Tickets);
        Assert.Equal((24000, "Early bird", end, 30000, 3), (regular.PriceMinor, regular.Period, regular.PriceUntil, regular.NextPriceMinor, regular.PlacesLeft));
        Assert.Equal(30000, Assert.Single(after.Tickets).PriceMinor);
        Assert.Equal(OfferState.Over, Assert.Single(after.Options).State);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_shown_to_nobody_outside(DatabaseProvider provider)
    {
        await using var slice = await Slice.OnAsync(provider);
        var @event = Sample.OpenEvent(status: EventStatus.Draft);
        await slice.InsertAsync(@event);

        await Assert.ThrowsAsync<NotFoundException>(() => slice.SendAsync(new ShowPublicEvent.Query(@event.Code)));
        Assert.Empty((await slice.SendAsync(new ListPublicEvents.Query())).Ahead);
    }

    private static Action<Event> Dinner(int? places, IReadOnlyList<TimedPrice>? prices = null) => @event =>
    {
        var dinner = @event.Products.Single(p => p.Code == "dinner");
        @event.Limit("dinner", places, products: dinner);
        dinner.SetPrices(prices ?? dinner.Prices);
    };

    private static async Task<(Event Event, string Token)> RegisteredAsync(Slice slice, Action<Event>? setUp = null, params string[] options)
    {
        var @event = Sample.OpenEvent();
        setUp?.Invoke(@event);
        await slice.InsertAsync(@event);
        var result = await slice.SendAsync(Sample.Registering(@event, options: options));
        return (@event, result.Token);
    }

    private static async Task<ChangeOwnRegistration.Command> CommandAsync(Slice slice, Event @event, string token)
    {
        var own = await slice.SendAsync(new ShowOwnRegistration.Query(@event.Code, token));
        return new(@event.Code, token, own.Version, own.Person, own.Options, null, own.BillTo);
    }

    private static async Task ChangeAsync(
        Slice slice, Event @event, string token, Func<ChangeOwnRegistration.Command, ChangeOwnRegistration.Command> change) =>
        await slice.SendAsync(change(await CommandAsync(slice, @event, token)));

    private static Task<int> TakenAsync(Slice slice, string quota) => slice.DbAsync(db => db.Quotas().Where(q => q.Code == quota).Select(q => q.Taken).SingleAsync());
}
