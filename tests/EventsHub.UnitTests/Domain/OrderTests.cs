using CsCheck;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;

namespace EventsHub.UnitTests.Domain;

public sealed class OrderTests
{
    private static readonly DateTime Now = new(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_order_keeps_the_price_of_its_day()
    {
        var end = Now.AddDays(1);
        var ticket = new Product { Prices = [new(new(), 24000, end), new(new(), 30000, null)] };
        var (order, registration) = Empty();

        var line = order.Add(registration, ticket.ToOffer(), Now);
        ticket.Prices = [new(new(), 50000, null)];

        Assert.Equal((24000, 24000), (line.PriceMinor, order.TotalMinor));
    }

    [Theory, InlineData(-1, 24000), InlineData(0, 30000), InlineData(1, 30000)]
    public void A_price_ends_at_its_instant_not_after(int seconds, long price)
    {
        var end = new DateTime(2024, 4, 20, 22, 0, 0, DateTimeKind.Utc);
        var ticket = new Product { Prices = [new(new(), 24000, end), new(new(), 30000, null)] };

        Assert.Equal(price, ticket.ToOffer().PriceAt(end.AddSeconds(seconds)));
    }

    [Fact]
    public void What_was_not_paid_is_not_kept_and_what_was_is_kept_in_part()
    {
        var (unpaid, someone) = Empty();
        unpaid.Add(someone, Priced(24000), Now);
        unpaid.CancelRegistration(someone, 50, Now);
        Assert.Equal((0, OrderStatus.Cancelled), (unpaid.TotalMinor, unpaid.Status));

        var (paid, other) = Empty();
        paid.Add(other, Priced(24000), Now);
        paid.MarkPaid(null, Now);
        paid.CancelRegistration(other, 50, Now);
        Assert.Equal((12000, -12000, OrderStatus.Cancelled), (paid.TotalMinor, paid.BalanceMinor, paid.Status));
    }

    [Fact]
    public void Cancelling_twice_gives_places_back_once()
    {
        var (order, registration) = Empty();
        order.Add(registration, Priced(100), Now);

        Assert.Single(order.CancelRegistration(registration, 0, Now));
        Assert.Empty(order.CancelRegistration(registration, 0, Now));
        Assert.Single(order.DomainEvents.OfType<RegistrationCancelled>());
    }

    [Fact]
    public void A_cancelled_order_cannot_be_marked_paid()
    {
        var (order, registration) = Empty();
        order.Add(registration, Priced(100), Now);
        order.CancelRegistration(registration, 0, Now);

        Assert.Equal("order.cancelled", Assert.Throws<DomainRuleException>(() => order.MarkPaid(null, Now)).Code);
    }

    [Fact]
    public void A_free_order_is_paid_at_once()
    {
        var (order, registration) = Empty();
        order.Add(registration, Priced(0), Now);

        Assert.Equal(OrderStatus.Paid, order.Status);
    }

    [Fact]
    public void Whatever_is_added_paid_and_cancelled_the_total_is_what_its_lines_say_and_VAT_adds_up_to_it() =>
        Gen.Select(Gen.Int[0, 3], Gen.Long[0, 50_000], Gen.Int[0, 100]).Array[1, 30].Sample(steps =>
        {
            var (order, registration) = Empty();
            order.Add(registration, Priced(steps[0].Item2), Now);
            foreach (var (step, price, kept) in steps)
            {
                switch (step)
                {
                    case 0 when order.Status != OrderStatus.Cancelled:
                        order.MarkPaid(null, Now);
                        break;
                    case 1 when order.LinesOf(registration).FirstOrDefault() is { } line:
                        order.Cancel(line, kept, Now);
                        break;
                    default:
                        order.Add(registration, Priced(price), Now);
                        break;
                }
            }

            return order.TotalMinor == order.Lines.Sum(l => l.ChargedMinor)
                && order.VatPerRate.Sum(v => v.GrossMinor) == order.TotalMinor
                && order.Lines.TrueForAll(l => l.KeptMinor >= 0 && l.KeptMinor <= l.PriceMinor)
                && (order.Status == OrderStatus.Pending) == (order.BalanceMinor > 0);
        });

    [Fact]
    public void The_rule_that_has_begun_last_says_what_is_kept()
    {
        var @event = new Event { CancellationRules = [new(Now.AddDays(10), 100), new(Now, 50)] }.ToHosted();

        Assert.Equal((0, 50, 50, 100), (
            @event.KeptPercentAt(Now.AddSeconds(-1)), @event.KeptPercentAt(Now), @event.KeptPercentAt(Now.AddDays(10).AddSeconds(-1)), @event.KeptPercentAt(Now.AddDays(10))));
    }

    private static (Order Order, Registration Registration) Empty()
    {
        var order = new Order();
        var registration = new Registration { OrderId = order.Id };
        order.Registrations.Add(registration);
        return (order, registration);
    }

    private static ProductOffer Priced(long minor) => (new Product { Prices = [new(new(), minor, null)], VatRate = 2000 }).ToOffer();
}
