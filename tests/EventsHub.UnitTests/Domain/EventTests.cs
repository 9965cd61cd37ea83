using System.Globalization;
using EventsHub.Conference.Setup;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Testing;

namespace EventsHub.UnitTests.Domain;

public sealed class EventTests
{
    [Theory]
    [InlineData("FR76 3000 6000 0112 3456 7890 189", true)]
    [InlineData("gb82 west 1234 5698 7654 32", true)]
    [InlineData("NO93 8601 1117 947", true)]
    [InlineData("FR76 3000 6000 0112 3456 7890 188", false)]
    [InlineData("FR67 3000 6000 0112 3456 7890 189", false)]
    [InlineData("FR76", false)]
    [InlineData("", false)]
    [InlineData("FR76 3000 6000 0112 3456 7890 18٩", false)]
    public void An_account_number_has_the_right_check_digits(string typed, bool isValid) => Assert.Equal(isValid, Iban.IsValid(typed));

    [Theory]
    [InlineData("AGRIFRPP", true)]
    [InlineData("AGRIFRPP882", true)]
    [InlineData("AGRIFRPP88", false)]
    [InlineData("1GRIFRPP", false)]
    public void A_bank_identifier_has_its_form(string typed, bool isValid) => Assert.Equal(isValid, Iban.IsBic(typed));

    [Fact]
    public void An_event_goes_through_its_life_and_not_astray()
    {
        var @event = Ready();

        foreach (var status in new[] { EventStatus.Published, EventStatus.RegistrationOpen, EventStatus.Running, EventStatus.RegistrationOpen, EventStatus.RegistrationClosed, EventStatus.Over, EventStatus.Archived, EventStatus.Over })
        {
            @event.MoveTo(status, null);
            Assert.Equal(status, @event.Status);
        }

        Assert.Equal("event.cannot-open", Assert.Throws<DomainRuleException>(() => @event.MoveTo(EventStatus.RegistrationOpen, null)).Code);
        Assert.Equal("event.status-order", Assert.Throws<DomainRuleException>(() => @event.MoveTo(EventStatus.Draft, null)).Code);
    }

    [Fact]
    public void Registration_opens_only_when_there_is_something_to_sell_and_a_way_to_pay_it()
    {
        var @event = Ready();
        @event.Publish();

        @event.Products[0].Restrict(isHidden: true);
        Assert.Equal("event.no-tickets", Refused());
        @event.Products[0].Restrict();
        @event.BePaidBy([], null);
        Assert.Equal("event.no-payment", Refused());
        @event.BePaidBy([PaymentMethod.BankTransfer], null);
        Assert.Equal("event.no-account", Refused());
        @event.OpenRegistration(new("Sample Host", "FR7630006000011234567890189", null));

        string Refused() => Assert.Throws<DomainRuleException>(() => @event.OpenRegistration(null)).Code;
    }

    [Fact]
    public void What_was_kept_at_an_instant_is_what_the_last_rule_that_has_begun_says()
    {
        var draft = SampleEvents.Draft();
        draft.SetTerms(new(), [new(new(2024, 4, 25, 0, 0), 100), new(new(2024, 4, 1, 0, 0), 50)]);
        var @event = draft.ToHosted();

        Assert.Equal((0, 50, 50, 100), (@event.KeptPercentAt(Day(1).AddTicks(-1)), @event.KeptPercentAt(Day(1)), @event.KeptPercentAt(Day(25).AddTicks(-1)), @event.KeptPercentAt(Day(25))));

        static DateTime Day(int day) => new(2024, 4, day, 0, 0, 0, DateTimeKind.Utc);
    }

    [Theory]
    [InlineData("JPY", "JPY 240")]
    [InlineData("TND", "TND 240.000")]
    [InlineData("USD", "USD 240.00")]
    public void Another_currency_keeps_the_figures_that_people_wrote(string currency, string now)
    {
        var @event = Ready();
        @event.Sell("vip", prices: [SampleEvents.Price(24000)]);

        @event.SellIn(currency, hasOrders: false);

        var price = @event.Products[1].Prices[0].Price;
        Assert.Equal(now, string.Create(CultureInfo.InvariantCulture, $"{price.Currency} {price.Amount.ToString($"F{Money.Decimals(currency)}", CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void A_currency_without_the_decimals_of_a_price_and_one_in_which_orders_were_not_placed_are_refused()
    {
        var @event = Ready();
        @event.Sell("vip", prices: [SampleEvents.Price(1250)]);

        Assert.Equal("event.currency-decimals", Assert.Throws<DomainRuleException>(() => @event.SellIn("JPY", hasOrders: false)).Code);
        Assert.Equal("event.currency-in-use", Assert.Throws<DomainRuleException>(() => @event.SellIn("USD", hasOrders: true)).Code);
        Assert.Equal("event.currency-in-use", Assert.Throws<DomainRuleException>(() => @event.PriceAnewIn("USD", hasOrders: true)).Code);
        Assert.Equal(("EUR", SampleEvents.Cents(1250)), (@event.Currency, @event.Products[1].Prices[0].Price));

        @event.PriceAnewIn("JPY", hasOrders: false);
        Assert.Throws<InvalidOperationException>(() => @event.Products[1].SetPrices([SampleEvents.Price(1250)]));
        Assert.Empty(@event.Products[1].Prices);
    }

    [Fact]
    public void Codes_are_unique_in_their_list()
    {
        var @event = Ready();
        @event.Add(Room.Of("dome", new()));
        @event.Add(Quota.Of("dome", "", null));
        @event.CheckCodes();
        @event.Add(Room.Of("dome", new()));

        var refused = Assert.Throws<DomainRuleException>(@event.CheckCodes);

        Assert.Equal(("room.code-taken", "Room.Code"), (refused.Code, refused.Field));
    }

    private static Event Ready()
    {
        var @event = SampleEvents.Draft();
        @event.Rename(LocalizedText.English("Sample Days"));
        @event.BePaidBy([PaymentMethod.OnSite], null);
        @event.Sell("regular", prices: [SampleEvents.Price(100)]);
        return @event;
    }
}
