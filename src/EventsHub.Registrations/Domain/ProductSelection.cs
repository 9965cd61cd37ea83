using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Registrations.Domain;

/// <summary>Finds the products that somebody chose, and says whether they may order them now. Staff may also choose hidden products, and those not on sale; whoever has a code also what it opens.</summary>
internal static class ProductSelection
{
    public static ProductOffer Ticket(HostedEvent @event, string code, bool byStaff = false, Voucher? voucher = null) =>
        @event.TicketTypes.FirstOrDefault(p => p.Code == code && (byStaff || IsSeen(p, voucher)))
            ?? throw new DomainRuleException("ticket.unknown", "This ticket does not exist any more. Choose another.") { Field = "TicketType" };

    /// <summary>The options with the given codes, each once; on-site options are refused for an online ticket.</summary>
    public static IReadOnlyList<ProductOffer> Options(HostedEvent @event, ProductOffer ticket, IEnumerable<string> codes, bool byStaff = false, Voucher? voucher = null)
    {
        var options = new List<ProductOffer>();
        foreach (var code in codes.Distinct())
        {
            var option = @event.Options.FirstOrDefault(p => p.Code == code && (byStaff || IsSeen(p, voucher)))
                ?? throw new DomainRuleException("option.unknown", "This option does not exist any more. Choose another.") { Field = "Options" };
            if (ticket.Attendance == Attendance.Online && option.Attendance == Attendance.OnSite)
            {
                throw new DomainRuleException("option.on-site-only", "{0} takes place on site and does not go with an online ticket.", NameOf(@event, option)) { Field = "Options" };
            }

            options.Add(option);
        }

        return options;
    }

    /// <summary>True for what everybody can see, and for what a code opens.</summary>
    public static bool IsSeen(ProductOffer product, Voucher? voucher) => !product.IsHidden || voucher?.Opens(product) == true;

    /// <summary>May the products be ordered now: is registration open, and is each of them on sale?</summary>
    public static Eligibility MayOrder(HostedEvent @event, IEnumerable<ProductOffer> products, DateTime utc) =>
        products.Select(product => product.MayBeOrdered(NameOf(@event, product), utc)).Prepend(@event.MayRegisterAt(utc)).FirstOrDefault(answer => !answer.IsAllowed, Eligibility.Yes);

    /// <summary>May a person order the products with their code? Yes without one.</summary>
    public static Eligibility MayUse(Voucher? voucher, string email, IEnumerable<ProductOffer> products, HostedEvent @event, DateTime utc) =>
        voucher?.MayBeUsedBy(email, products, @event, utc) ?? Eligibility.Yes;

    /// <summary>The first of the products for which there are not places enough for all of them together; null when there are. Two options that share their last place are one too many.</summary>
    /// <param name="products">The products, without those of which a place is kept for whoever asks.</param>
    public static ProductOffer? WithoutPlace(IReadOnlyList<ProductOffer> products) =>
        products.FirstOrDefault(p => p.Quotas.Any(quota => quota.Left is { } left && left < products.Count(other => other.Quotas.Any(q => q.Id == quota.Id))));

    /// <summary>The answer when fewer places are left of a product than somebody wants of it.</summary>
    public static Eligibility PlacesLeft(HostedEvent @event, ProductOffer product) => product.Quotas.Min(quota => quota.Left) is { } left and > 0
        ? Eligibility.No(new("product.places-left", "Only {0} places are left: {1}.", left, NameOf(@event, product)) { Help = new(HelpKind.ChooseAnother) })
        : SoldOut(@event, product);

    /// <summary>The answer when no place is left of a product.</summary>
    public static Eligibility SoldOut(HostedEvent @event, ProductOffer product) => product.SoldOut(NameOf(@event, product));

    /// <summary>The payment method of an order: free when nothing is to be paid, otherwise the one chosen, or the only one of the event.</summary>
    /// <param name="total">What is to be paid.</param>
    /// <param name="chosen">What the person chose; null for nothing.</param>
    /// <param name="methods">What they may choose from.</param>
    public static PaymentMethod Payment(Money total, PaymentMethod? chosen, IReadOnlyList<PaymentMethod> methods) =>
        total.IsZero ? PaymentMethod.Free
        : chosen is { } method && methods.Contains(method) ? method
        : chosen is null && methods.Count == 1 ? methods[0]
        : throw new DomainRuleException("payment.unknown", "Choose how you want to pay.") { Field = "PaymentMethod" };

    /// <summary>May it be ordered at the total that the buyer was shown? A null total accepts any.</summary>
    /// <param name="total">What it costs now.</param>
    /// <param name="shownMinor">What the buyer was shown, in minor units.</param>
    /// <param name="shownCurrency">The currency in which it was shown (ISO 4217), since an event may be sold in another one meanwhile; null for the present one.</param>
    public static Eligibility CostsAsShown(Money total, long? shownMinor, string? shownCurrency) =>
        shownMinor is not { } minor || new Money(minor, shownCurrency?.ToUpperInvariant() ?? total.Currency) == total ? Eligibility.Yes : Eligibility.No(
        new("price.changed", "The price has changed since you saw it: it is now {0}. Check the summary and confirm again.", Amounts.Show(total)));

    private static string NameOf(HostedEvent @event, ProductOffer product) => product.Name.In(Languages.Current, @event.MainLanguage);
}
