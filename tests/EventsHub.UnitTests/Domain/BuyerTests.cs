using EventsHub.Conference.Contracts;
using EventsHub.Conference.Setup;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.People;
using EventsHub.Registrations.Contracts;
using EventsHub.Registrations.Domain;
using EventsHub.Testing;
using static EventsHub.Testing.SampleEvents;

namespace EventsHub.UnitTests.Domain;

public sealed class BuyerTests
{
    private static readonly DateTime Now = new(2030, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private static readonly Buyer Secretary = Buyer.Of(PersonName.Of("Sam", "Example"), "sam@example.org", "fr");

    private static readonly BillingParty University = new() { Name = "Sample University", Address = new() { Street = "1 Sample Street", City = "Paris", Country = "FR" } };

    [Theory]
    [InlineData("", "FR", null, "billing.no-name", "BillTo.Name")]
    [InlineData("Sample University", "", null, "billing.no-country", "BillTo.Address.Country")]
    [InlineData("Sample University", "MA", "FR40303265045", "billing.vat-outside", "BillTo.VatId")]
    [InlineData("Sample University", "DE", "FR40303265045", "billing.vat-form", "BillTo.VatId")]
    [InlineData("Sample University", "FR", "00123456789", "billing.vat-form", "BillTo.VatId")]
    public void A_party_that_no_invoice_can_be_made_out_to_is_refused(string name, string country, string? vatId, string code, string field)
    {
        var (order, _) = Ordered();

        var refused = Assert.Throws<DomainRuleException>(() => order.BillTo(new() { Name = name, Address = new() { Country = country }, VatId = vatId }));

        Assert.Equal((code, field, null), (refused.Code, refused.Field, order.Billing));
    }

    [Fact]
    public void A_party_is_kept_with_its_vat_number_as_it_stands_on_invoices()
    {
        var (order, _) = Ordered();

        order.BillTo(University with { VatId = "fr 40 303 265 045" });

        Assert.Equal("FR40303265045", order.Billing?.VatId);
        order.BillTo(null);
        Assert.Null(order.Billing);
    }

    // As the address on the invoice was typed before there were parties: its lines hold the name.
    [Fact]
    public void A_party_from_before_stays_until_somebody_changes_it()
    {
        var (order, _) = Ordered();
        var old = new BillingParty { Address = new() { Street = "Sample University\n1 Sample Street" } };
        typeof(Order).GetProperty(nameof(Order.Billing))!.SetValue(order, old);

        order.BillTo(old with { });

        Assert.Equal(["Sample University", "1 Sample Street"], order.Billing!.ToLines());
        Assert.Equal("billing.no-name", Assert.Throws<DomainRuleException>(() => order.BillTo(old with { PurchaseOrder = "7" })).Code);
    }

    [Fact]
    public void The_buyer_corrects_the_address_only_while_nothing_was_paid()
    {
        var (order, _) = Ordered();
        order.CorrectBilling(University);
        order.Receive(Guid.NewGuid(), Cents(100), null, Now);

        order.CorrectBilling(University with { });
        Assert.Equal("billing.paid", Assert.Throws<DomainRuleException>(() => order.CorrectBilling(null)).Code);
        order.BillTo(null);
        Assert.Null(order.Billing);
    }

    [Fact]
    public void Whoever_ordered_for_themselves_stays_the_buyer_under_a_new_name_and_a_secretary_stays_who_she_is()
    {
        var (own, ada) = Ordered();
        own.Describe(ada, Described("Ada Augusta", "augusta@example.org"), "fr");
        Assert.Equal(("Ada Augusta Example", "augusta@example.org", "fr"), (own.Buyer.Name.Native, own.Buyer.Email, own.Buyer.Language));
        Assert.True(own.IsOrderedBy(ada));

        var (others, professor) = Ordered(Secretary);
        others.Describe(professor, Described("Ada Augusta", "augusta@example.org"), "en");
        Assert.Equal(Secretary, others.Buyer);
        Assert.False(others.IsOrderedBy(professor));
    }

    [Fact]
    public void Somebody_who_gave_their_own_address_for_another_is_another_person()
    {
        var (order, professor) = Ordered(Secretary with { Email = "ADA@example.org" });

        Assert.False(order.IsOrderedBy(professor));
        order.OrderedBy(Buyer.Of(PersonName.Of("", "Ada Example"), "Ada@Example.org", "en"));
        Assert.True(order.IsOrderedBy(professor));
    }

    [Fact]
    public void Only_a_buyer_who_is_somebody_else_is_told_apart_from_the_person()
    {
        var (own, ada) = Ordered();
        own.CancelRegistration(ada, 0, Now);
        Assert.Empty(own.DomainEvents.OfType<BuyerAffected>());

        var (order, professor) = Ordered(Secretary);
        order.Receive(Guid.NewGuid(), Cents(24000), null, Now);
        order.CancelRegistration(professor, 0, Now);
        order.PayBack(Guid.NewGuid(), Cents(24000), null, Now);
        Assert.Equal([BuyerNews.Due, BuyerNews.Changed, BuyerNews.PaidBack], order.DomainEvents.OfType<BuyerAffected>().Select(e => e.News));
    }

    [Fact]
    public void A_place_that_lapses_unpaid_is_told_to_the_buyer_and_one_that_was_only_offered_is_not()
    {
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Secretary, Now);
        var (offered, owing) = (Ada("A1"), Ada("A2"));
        order.Enrol(offered, [Ticket], Now);
        order.Enrol(owing, [Ticket], Now);
        order.Offer(offered, Now.AddDays(1), Now);
        order.Sell(owing, Now.AddDays(1), Now);

        order.Lapse(offered, Now.AddDays(1));
        Assert.Equal([BuyerNews.Due], order.DomainEvents.OfType<BuyerAffected>().Select(e => e.News));
        order.Lapse(owing, Now.AddDays(1));
        Assert.Equal([BuyerNews.Due, BuyerNews.Lapsed], order.DomainEvents.OfType<BuyerAffected>().Select(e => e.News));
    }

    [Fact]
    public void What_is_free_concerns_no_buyer()
    {
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), Secretary, Now);
        var registration = Ada("A");
        order.Enrol(registration, [SampleEvents.Ticket()], Now);
        order.Sell(registration, payBy: null, Now);
        order.CancelRegistration(registration, 0, Now);

        Assert.Empty(order.DomainEvents.OfType<BuyerAffected>());
    }

    private static HostedEvent Hosted => Draft().ToHosted();

    private static ProductOffer Ticket => SampleEvents.Ticket(Price(24000));

    private static (Order Order, Registration Registration) Ordered(Buyer? buyer = null)
    {
        var registration = Ada("A");
        var order = Order.Place(Hosted, "A", Guid.NewGuid(), buyer ?? Buyer.Of(registration), Now);
        order.Enrol(registration, [Ticket], Now);
        order.Sell(registration, payBy: null, Now);
        return (order, registration);
    }

    private static Registration Ada(string code) => Registration.Of(code, Described("Ada", "ada@example.org"), "en", Now);

    private static Attendee Described(string given, string email) => new(PersonName.Of(given, "Example"), email, "", "", null, null);
}
