using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using NodaTime;

namespace EventsHub.UnitTests.Domain;

/// <summary>What codes take off, how they are written, and what cannot be said of one.</summary>
public sealed class VoucherTests
{
    private static readonly DateTime Now = new(2030, 3, 4, 9, 0, 0, DateTimeKind.Utc);

    // Worked out by hand: half a minor unit of the discount is rounded up.
    [Theory]
    [InlineData("EUR", 24000, DiscountKind.Percent, 40, 0, 9600)]
    [InlineData("EUR", 8333, DiscountKind.Percent, 10, 0, 833)]
    [InlineData("EUR", 8335, DiscountKind.Percent, 10, 0, 834)]
    [InlineData("JPY", 1234, DiscountKind.Percent, 25, 0, 309)]
    [InlineData("TND", 99999, DiscountKind.Percent, 50, 0, 50000)]
    [InlineData("EUR", 24000, DiscountKind.Percent, 100, 0, 24000)]
    [InlineData("EUR", 24000, DiscountKind.Amount, 5000, 0, 5000)]
    [InlineData("EUR", 3000, DiscountKind.Amount, 5000, 0, 3000)]
    [InlineData("EUR", 8400, DiscountKind.Amount, 5000, 3000, 2000)]
    [InlineData("EUR", 8400, DiscountKind.Amount, 5000, 6000, 0)]
    [InlineData("EUR", 24000, DiscountKind.Price, 10000, 0, 14000)]
    [InlineData("EUR", 9000, DiscountKind.Price, 10000, 0, 0)]
    [InlineData("TND", 12345, DiscountKind.Price, 0, 0, 12345)]
    [InlineData("EUR", 24000, DiscountKind.None, 0, 0, 0)]
    public void A_discount_is_worth(string currency, long full, DiscountKind kind, long value, long given, long worth) =>
        Assert.Equal(new Money(worth, currency), new Discount(kind, value).Of(new(full, currency), new(given, currency)));

    [Theory]
    [InlineData("ecsite 7kq2 9xwm", "ECSITE7KQ29XWM")]
    [InlineData("ECSITE-7KQ2-9XWM", "ECSITE7KQ29XWM")]
    [InlineData("  ＥＣＳＩＴＥ－７ＫＱ２", "ECSITE7KQ2")]
    [InlineData("\u202Eabc\u200Bd", "ABCD")]
    [InlineData("’=+-@", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void However_a_code_is_typed_it_is_the_same(string? typed, string key) => Assert.Equal(key, VoucherCode.KeyOf(typed));

    [Fact]
    public void A_typed_text_without_end_or_with_half_a_character_is_no_code()
    {
        Assert.Equal("", VoucherCode.KeyOf(new string('A', 100_000)));
        Assert.Equal("AB", VoucherCode.KeyOf("A\ud83dB"));
    }

    [Fact]
    public void An_amount_is_taken_off_once_and_off_the_ticket_first()
    {
        var (@event, ticket, option) = Offer();
        var voucher = Voucher.Of(@event, "FIFTY", new() { Discount = new(DiscountKind.Amount, 5000) }, Now);
        var (order, person) = Ordered(@event, [ticket, option], voucher);

        Assert.Equal([(3000L, 0L), (2000L, 6400L)], order.LinesInOrder().Select(l => (l.Discount.Minor, l.Price.Minor)));
        // What is given back leaves its part to what comes next.
        order.Exchange(person, ticket, [], keptPercent: 0, Now.AddDays(1), voucher);
        order.Exchange(person, ticket, [option], keptPercent: 0, Now.AddDays(2), voucher);
        Assert.Equal(6400, order.LinesOf(person).Sum(l => l.Price.Minor));
        // Once the code does not work any more, what is new has its full price.
        order.Exchange(person, ticket, [], keptPercent: 0, Now.AddDays(3));
        order.Exchange(person, ticket, [option], keptPercent: 0, Now.AddDays(4));
        Assert.Equal(8400, order.LinesOf(person).Sum(l => l.Price.Minor));
    }

    [Theory]
    [InlineData("voucher.percent", DiscountKind.Percent, 101)]
    [InlineData("voucher.percent", DiscountKind.Percent, 0)]
    [InlineData("voucher.amount", DiscountKind.Amount, 0)]
    [InlineData("voucher.price-of-what", DiscountKind.Price, 100)]
    [InlineData("voucher.nothing", DiscountKind.None, 0)]
    public void What_makes_no_sense_is_refused(string code, DiscountKind kind, long value) => Assert.Equal(code, Refused(new() { Discount = new(kind, value) }));

    [Fact]
    public void Places_are_kept_of_something_until_some_time_and_not_for_more_than_may_come()
    {
        var (_, ticket, option) = Offer();
        VoucherTerms kept = new() { Reserved = 2, ReservedProductId = ticket.Id, Until = new LocalDateTime(2030, 4, 1, 0, 0) };
        Assert.Equal("voucher.reserved-what", Refused(kept with { ReservedProductId = null }));
        Assert.Equal("voucher.reserved-end", Refused(kept with { Until = null }));
        Assert.Equal("voucher.reserved-uses", Refused(kept with { MaxUses = 1 }));
        Assert.Equal("voucher.reserved-other", Refused(kept with { ProductIds = [option.Id] }));
        Assert.Equal("voucher.reserved", Refused(kept with { Reserved = -1 }));
        Assert.Equal("voucher.period", Refused(kept with { From = new LocalDateTime(2030, 4, 1, 0, 0) }));
    }

    private static string Refused(VoucherTerms terms) => Assert.Throws<DomainRuleException>(() => Voucher.Of(Offer().Event, "SAMPLE", terms, Now)).Code;

    private static (HostedEvent Event, ProductOffer Ticket, ProductOffer Option) Offer()
    {
        var @event = SampleEvents.Draft();
        var (ticket, option) = (@event.Sell("ticket", ProductKind.TicketType, 2000, SampleEvents.Price(3000)), @event.Sell("option", ProductKind.Option, 1000, SampleEvents.Price(8400)));
        return (@event.ToHosted(), ticket.ToOffer("Etc/UTC"), option.ToOffer("Etc/UTC"));
    }

    private static (Order Order, Registration Person) Ordered(HostedEvent @event, IReadOnlyList<ProductOffer> products, Voucher voucher)
    {
        var person = Registration.Of("ABC234", new(new() { Given = "Zoé" }, "zoe@example.org", "", "", null, null), "en", Now);
        var order = Order.PlaceFor(@event, Guid.NewGuid(), person, Now);
        order.Enrol(person, products, Now, voucher: voucher);
        return (order, person);
    }
}
