using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Registrations.Domain;

namespace EventsHub.Registrations.Registering;

/// <summary>Finds the products that somebody chose among those an event sells now. Staff may also choose hidden products, and those not on sale.</summary>
internal static class ProductSelection
{
    public static ProductOffer Ticket(HostedEvent @event, string code, DateTime now, bool byStaff = false)
    {
        var ticket = @event.TicketTypes.FirstOrDefault(p => p.Code == code && (byStaff || !p.IsHidden))
            ?? throw new DomainRuleException("ticket.unknown", "This ticket does not exist any more. Choose another.") { Field = "TicketType" };
        return byStaff || ticket.IsOnSaleAt(now) ? ticket : throw NotOnSale(@event, ticket);
    }

    /// <summary>The options with the given codes, each once; on-site options are refused for an online ticket.</summary>
    public static IReadOnlyList<ProductOffer> Options(HostedEvent @event, ProductOffer ticket, IEnumerable<string> codes, DateTime now, bool byStaff = false)
    {
        var options = new List<ProductOffer>();
        foreach (var code in codes.Distinct())
        {
            var option = @event.Options.FirstOrDefault(p => p.Code == code && (byStaff || !p.IsHidden))
                ?? throw new DomainRuleException("option.unknown", "This option does not exist any more. Choose another.") { Field = "Options" };
            if (!byStaff && !option.IsOnSaleAt(now))
            {
                throw NotOnSale(@event, option);
            }

            if (ticket.Attendance == Attendance.Online && option.Attendance == Attendance.OnSite)
            {
                throw new DomainRuleException("option.on-site-only", "{0} takes place on site and does not go with an online ticket.", NameOf(@event, option)) { Field = "Options" };
            }

            options.Add(option);
        }

        return options;
    }

    /// <summary>The payment method of an order: free when nothing is to be paid, otherwise the one chosen, or the only one of the event.</summary>
    public static PaymentMethod Payment(HostedEvent @event, long totalMinor, PaymentMethod? chosen) =>
        totalMinor == 0 ? PaymentMethod.Free
        : chosen is { } method && @event.PaymentMethods.Contains(method) ? method
        : chosen is null && @event.PaymentMethods.Count == 1 ? @event.PaymentMethods[0]
        : throw new DomainRuleException("payment.unknown", "Choose how you want to pay.") { Field = "PaymentMethod" };

    /// <summary>Refuses an order whose total differs from what the buyer was shown; null skips the check.</summary>
    public static void CheckTotal(Order order, long? expectedMinor)
    {
        if (expectedMinor is { } expected && expected != order.TotalMinor)
        {
            throw new DomainRuleException(
                "price.changed", "The price has changed since you saw it: it is now {0}. Check the summary and confirm again.", Amounts.Show(order.TotalMinor, order.Currency));
        }
    }

    public static string FieldOf(ProductOffer product) => product.Kind == ProductKind.TicketType ? "TicketType" : "Options";

    public static DomainRuleException SoldOut(HostedEvent @event, ProductOffer product) =>
        new("product.sold-out", "There is no place left: {0}.", NameOf(@event, product)) { Field = FieldOf(product) };

    private static DomainRuleException NotOnSale(HostedEvent @event, ProductOffer product) =>
        new("product.not-on-sale", "{0} is not on sale at the moment.", NameOf(@event, product)) { Field = FieldOf(product) };

    private static string NameOf(HostedEvent @event, ProductOffer product) => product.Name.In(Languages.Current, @event.MainLanguage);
}
