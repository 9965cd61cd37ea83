using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Registrations.Domain;

/// <summary>Who may come with a code, and what it makes of the offer.</summary>
public sealed partial class Voucher
{
    /// <summary>Does it work at a time (UTC)? That it is used up does not matter to those who have come with it.</summary>
    public Eligibility WorksAt(HostedEvent @event, DateTime utc) =>
        IsOff ? No("voucher.off", "This code does not work any more.")
        : DiscountKind is DiscountKind.Amount or DiscountKind.Price && Currency != @event.Currency ? No("voucher.currency", "This code does not work any more.")
        : EventTime.ToUtc(From, @event.TimeZone) is { } from && utc < from ? Eligibility.No(new("voucher.not-yet", "This code works from {0} on.", Dates.From(from, @event.TimeZone)) { Field = Field, Help = new(HelpKind.Wait, from) })
        : EventTime.EndToUtc(Until, @event.TimeZone) is { } until && utc >= until ? No("voucher.over", "This code does not work any more: it ended on {0}.", Dates.Until(until, @event.TimeZone))
        : Eligibility.Yes;

    /// <summary>May somebody else come with it at a time (UTC)?</summary>
    public Eligibility MayBeUsedAt(HostedEvent @event, DateTime utc) =>
        WorksAt(@event, utc) is { IsAllowed: false } no ? no
        : Uses >= MaxUses ? UsedUp
        : Eligibility.Yes;

    /// <summary>May a person come with it, and order these products? Whom else it is for, the answer does not say.</summary>
    /// <param name="email">The person's address.</param>
    /// <param name="products">What they order.</param>
    /// <param name="event">The event.</param>
    /// <param name="utc">The present time (UTC).</param>
    public Eligibility MayBeUsedBy(string email, IEnumerable<ProductOffer> products, HostedEvent @event, DateTime utc) =>
        MayBeUsedAt(@event, utc) is { IsAllowed: false } no ? no
        : Email is { } bound && EmailAddress.Normalize(bound) != EmailAddress.Normalize(email) ? No("voucher.for-another", "This code was made for one e-mail address. Register with the address that it was sent to, or without the code.")
        : !products.Any(AppliesTo) ? No("voucher.other-products", "This code is for something else: {0}. Choose that, or register without the code.", NamesIn(@event))
        : Eligibility.Yes;

    /// <summary>The answer to whoever comes when nobody else may.</summary>
    public static Eligibility UsedUp => No("voucher.used-up", "This code has been used as often as it may be. Ask whoever gave it to you for another, or register without it.");

    /// <summary>The answer to whoever types a code that the event does not have.</summary>
    public static Eligibility Unknown => No("voucher.unknown", "We do not know this code. Check how it is written, or register without it.");

    /// <summary>True for a product that it is for.</summary>
    public bool AppliesTo(ProductOffer product) => ProductIds.Count == 0 ? !product.IsHidden : ProductIds.Contains(product.Id);

    /// <summary>True for a hidden product that can be ordered with it.</summary>
    public bool Opens(ProductOffer product) => product.IsHidden && ProductIds.Contains(product.Id);

    /// <summary>What it takes off a product.</summary>
    /// <param name="product">The product.</param>
    /// <param name="full">The price without the code, VAT included.</param>
    /// <param name="given">What it has taken off other things of the same person already.</param>
    public Money DiscountOn(ProductOffer product, Money full, Money given) => AppliesTo(product) ? Discount.Of(full, given) : Money.Zero(full.Currency);

    private const string Field = "Voucher";

    private string NamesIn(HostedEvent @event) =>
        string.Join(", ", @event.Products.Where(AppliesTo).OrderBy(p => p.Position).Take(5).Select(p => p.Name.In(Languages.Current, @event.MainLanguage)));

    private static Eligibility No(string code, string sentence, params object[] args) => Eligibility.No(new(code, sentence, args) { Field = Field, Help = new(HelpKind.AskOrganiser) });
}
