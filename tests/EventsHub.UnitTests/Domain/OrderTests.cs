using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using NodaTime;
using static EventsHub.Testing.SampleEvents;

namespace EventsHub.UnitTests.Domain;

public sealed class OrderTests
{
    private static readonly DateTime Now = new(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_order_keeps_the_price_of_its_day()
    {
        var end = Now.AddDays(1);
        var ticket = Draft().Sell("ticket", prices: [Price(24000, LocalDateTime.FromDateTime(end)), Price(30000)]);
        var (order, _) = Ordered(ticket.ToOffer("Etc/UTC"));
        var line = order.Lines[0];
        ticket.SetPrices([Price(50000)]);

        Assert.Equal((24000, 24000), (line.Price.Minor, order.Total.Minor));
    }

    [Theory, InlineData(-1, 24000), InlineData(0, 30000), InlineData(1, 30000)]
    public void A_price_ends_at_its_instant_not_after(int seconds, long price)
    {
        var end = new DateTime(2024, 4, 20, 22, 0, 0, DateTimeKind.Utc);
        var ticket = Draft().Sell("ticket", prices: [Price(24000, LocalDateTime.FromDateTime(end)), Price(30000)]);

        Assert.Equal(Cents(price), ticket.ToOffer("Etc/UTC").PriceAt(end.AddSeconds(seconds)));
    }

    [Fact]
    public void What_was_not_paid_is_not_kept_and_what_was_is_kept_in_part()
    {
        var (unpaid, someone) = Ordered(Ticket(24000));
        unpaid.CancelRegistration(someone, 50, Now);
        Assert.Equal((0, OrderStatus.Cancelled), (unpaid.Total.Minor, unpaid.Status));

        var (paid, other) = Ordered(Ticket(24000));
        paid.MarkPaid(null, Now);
        paid.CancelRegistration(other, 50, Now);
        Assert.Equal((12000, -12000, OrderStatus.Cancelled), (paid.Total.Minor, paid.Balance.Minor, paid.Status));
    }

    [Fact]
    public void A_dinner_added_after_paying_and_taken_out_again_costs_nothing_however_often()
    {
        var (ticket, dinner) = (Ticket(24000), Option(8400));
        var (order, person) = Ordered(ticket);
        order.MarkPaid(null, Now);

        for (var round = 0; round < 2; round++)
        {
            order.Exchange(person, ticket, [dinner], 50, Now.AddDays(round));
            Assert.Equal(8400, order.Balance.Minor);
            order.Exchange(person, ticket, [], 50, Now.AddDays(round));
            Assert.Equal((24000, 0), (order.Total.Minor, order.Balance.Minor));
        }
    }

    [Fact]
    public void Of_a_ticket_paid_and_options_not_paid_only_the_ticket_is_kept()
    {
        var (ticket, dinner, tour) = (Ticket(18000), Option(8400), Option(21600));
        var (order, student) = Ordered(ticket);
        order.MarkPaid(null, Now);
        order.Exchange(student, ticket, [dinner, tour], 50, Now.AddDays(1));

        order.CancelRegistration(student, 50, Now.AddDays(2));

        Assert.Equal((9000, -9000), (order.Total.Minor, order.Balance.Minor));
    }

    [Fact]
    public void Money_that_comes_after_the_cancellation_is_written_down_and_goes_back()
    {
        var (order, person) = Ordered(Ticket(24000));
        order.CancelRegistration(person, 100, Now);

        order.Receive(Guid.NewGuid(), Cents(24000), null, Now.AddDays(3), "late");
        Assert.Equal((-24000, 24000, OrderStatus.Cancelled), (order.Balance.Minor, order.Credit.Minor, order.Status));
        order.PayBack(Guid.NewGuid(), Cents(24000), null, Now.AddDays(4));

        Assert.Equal((0, 0), (order.Balance.Minor, order.Credit.Minor));
        Assert.Equal([LedgerKind.Payment, LedgerKind.Refund], order.Ledger.Select(e => e.Kind));
    }

    [Fact]
    public void Part_of_the_price_pays_the_ticket_first_and_the_rest_is_owed()
    {
        var (order, _) = Ordered(Ticket(24000), Option(8400));

        order.Receive(Guid.NewGuid(), Cents(25000), null, Now);

        Assert.Equal((24000, 1000, 7400, OrderStatus.Pending), (order.PaidFor(order.Lines[0]).Minor, order.PaidFor(order.Lines[1]).Minor, order.Balance.Minor, order.Status));
        Assert.Empty(order.DomainEvents.OfType<OrderPaid>());
        order.Receive(Guid.NewGuid(), Cents(7400), null, Now);
        Assert.Single(order.DomainEvents.OfType<OrderPaid>());
    }

    [Fact]
    public void The_same_payment_noted_twice_counts_once()
    {
        var (order, _) = Ordered(Ticket(24000));
        var id = Guid.NewGuid();

        order.Receive(id, Cents(10000), null, Now);
        order.Receive(id, Cents(10000), null, Now);

        Assert.Equal(10000, order.Paid.Minor);
    }

    [Theory, InlineData(0, "order.amount"), InlineData(-5, "order.amount"), InlineData(10001, "order.refund-too-large")]
    public void What_cannot_have_happened_is_refused(long amount, string code)
    {
        var (order, _) = Ordered(Ticket(24000));
        order.Receive(Guid.NewGuid(), Cents(10000), null, Now);

        Assert.Equal(code, Assert.Throws<DomainRuleException>(() => order.PayBack(Guid.NewGuid(), Cents(amount), null, Now)).Code);
    }

    [Fact]
    public void An_order_that_cannot_be_is_refused()
    {
        Assert.Equal("order.buyer", Assert.Throws<DomainRuleException>(() => Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of(" ", ""), "ada@example.org", "en"), Now)).Code);
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of("Ada", ""), "ada@example.org", "en"), Now);
        Assert.Equal("order.one-ticket", Assert.Throws<DomainRuleException>(() => order.Enrol(Ada(), [Option(100)], Now)).Code);
        Assert.Equal("order.one-ticket", Assert.Throws<DomainRuleException>(() => order.Enrol(Ada(), [Ticket(100), Ticket(100)], Now)).Code);
        Assert.Equal("registration.nobody", Assert.Throws<DomainRuleException>(() => Ada(given: "", family: "")).Code);
        Assert.Equal("registration.nobody", Assert.Throws<DomainRuleException>(() => Ada(email: "")).Code);
    }

    [Fact]
    public void Cancelling_twice_gives_places_back_once()
    {
        var (order, registration) = Ordered(Ticket(100));

        Assert.Single(order.CancelRegistration(registration, 0, Now));
        Assert.Empty(order.CancelRegistration(registration, 0, Now));
        Assert.Single(order.DomainEvents.OfType<RegistrationCancelled>());
    }

    [Fact]
    public void Of_a_cancelled_order_that_owes_nothing_nothing_is_marked_paid()
    {
        var (order, registration) = Ordered(Ticket(100));
        order.CancelRegistration(registration, 0, Now);

        order.MarkPaid(null, Now);

        Assert.Empty(order.Ledger);
    }

    [Fact]
    public void A_free_order_is_paid_at_once()
    {
        var (order, _) = Ordered(Ticket(0));

        Assert.Equal(OrderStatus.Paid, order.Status);
    }

    // What each line was paid is reckoned here by hand: every payment is an amount that covers whole lines.
    [Fact]
    public void Whatever_is_added_paid_and_taken_out_nobody_loses_more_than_they_paid() =>
        Gen.Select(Gen.Int[0, 4], Gen.Long[1, 50_000], Gen.Int[0, 100]).Array[1, 30].Sample(steps =>
        {
            var ticket = Ticket(steps[0].Item2);
            var (order, person) = Ordered(ticket);
            Dictionary<Guid, ProductOffer> held = [];
            long received = 0, returned = 0;
            var day = Now;
            foreach (var (step, amount, kept) in steps)
            {
                day = day.AddDays(1);
                switch (step)
                {
                    case 0:
                        received += Math.Max(0, order.Balance.Minor);
                        order.MarkPaid(null, day);
                        break;
                    case 1:
                        received += amount;
                        order.Receive(Guid.NewGuid(), Cents(amount), null, day);
                        break;
                    case 2 when received - returned > 0:
                        var back = Math.Min(amount, received - returned);
                        returned += back;
                        order.PayBack(Guid.NewGuid(), Cents(back), null, day);
                        break;
                    case 3 when held.Count > 0:
                        held.Remove(held.Keys.First());
                        var paidBefore = order.Lines.ToDictionary(l => l.Id, line => order.PaidFor(line).Minor);
                        order.Exchange(person, ticket, [.. held.Values], kept, day);
                        Assert.All(order.Lines.Where(l => l.CancelledAt == day), l => Assert.InRange(l.Kept.Minor, 0, Math.Min(l.Price.Minor, paidBefore[l.Id])));
                        break;
                    default:
                        var option = Option(amount);
                        held.Add(option.Id, option);
                        order.Exchange(person, ticket, [.. held.Values], kept, day);
                        break;
                }

                Assert.Equal(received - returned, order.Paid.Minor);
                Assert.InRange(order.Credit.Minor, 0, long.MaxValue);
                Assert.All(order.Lines, l => Assert.InRange(order.PaidFor(l).Minor, 0, l.CancelledAt is null ? l.Price.Minor : l.Kept.Minor));
                // Money is free only while every line is paid.
                Assert.True(order.Credit.Minor == 0 || order.Balance.Minor <= 0);
                Assert.Equal(order.Balance.Minor > 0, order.Status == OrderStatus.Pending);
                Assert.Equal(order.Total.Minor, order.VatPerRate.Sum(v => v.GrossMinor));
            }

            order.CancelRegistration(person, 100, day.AddDays(1));
            // Whoever leaves owes nothing.
            Assert.InRange(order.Balance.Minor, long.MinValue, 0);
        });

    [Fact]
    public void The_rule_that_has_begun_last_says_what_is_kept()
    {
        var draft = Draft();
        draft.SetTerms(new(), [new(LocalDateTime.FromDateTime(Now.AddDays(10)), 100), new(LocalDateTime.FromDateTime(Now), 50)]);
        var @event = draft.ToHosted();

        Assert.Equal((0, 50, 50, 100), (
            @event.KeptPercentAt(Now.AddSeconds(-1)), @event.KeptPercentAt(Now), @event.KeptPercentAt(Now.AddDays(10).AddSeconds(-1)), @event.KeptPercentAt(Now.AddDays(10))));
    }

    private static HostedEvent Hosted => Draft().ToHosted();

    private static (Order Order, Registration Registration) Ordered(params ProductOffer[] products)
    {
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Buyer.Of(PersonName.Of("Ada", "Example"), "ada@example.org", "en"), Now);
        var registration = Ada();
        order.Enrol(registration, products, Now);
        order.Sell(registration, payBy: null, Now);
        return (order, registration);
    }

    private static Registration Ada(string given = "Ada", string family = "Example", string email = "ada@example.org") =>
        Registration.Of("A", new(PersonName.Of(given, family, null, null, NameOrder.GivenFirst), email, "", "", null, null), "en", Now);

    private static ProductOffer Ticket(long minor) => SampleEvents.Ticket(Price(minor));

    private static ProductOffer Option(long minor) => SampleEvents.Option(Price(minor));
}
