using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A ticket type or option as other modules read it, with its prices and its dates of sale.</summary>
public sealed record ProductOffer
{
    /// <summary>Id of the product.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whether it is a ticket type or an option.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>A short, stable code for files and the API, such as <c>regular</c>; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The product's name, by language.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the product contains, or who may order it, by language.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>Whether its holder takes part at the venue or online.</summary>
    public required Attendance Attendance { get; init; }

    /// <summary>The role printed on its holder's badge, by language; empty prints "Participant".</summary>
    public required LocalizedText BadgeRole { get; init; }

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public required int VatRate { get; init; }

    /// <summary>ISO 4217 code of the currency of its prices, which is that of the event.</summary>
    public required string Currency { get; init; }

    /// <summary>Prices over time: the first that has not ended applies. The last has no end; an empty list means free.</summary>
    public required List<PricePeriod> Prices { get; init; }

    /// <summary>When its sale begins (UTC); null for as soon as registration opens.</summary>
    public DateTime? SalesFrom { get; init; }

    /// <summary>When its sale ends (UTC, exclusive), be it before or after the end of the event; null for as long as registration is open and the event is not over.</summary>
    public DateTime? SalesUntil { get; init; }

    /// <summary>When the event is over (UTC, exclusive), and with it every sale that has no end of its own.</summary>
    public required DateTime EventEndsAt { get; init; }

    /// <summary>True when only staff can give it, and those who have a code for it; the public does not see it.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>True for a ticket type whose buyers come only once staff have approved of them.</summary>
    public required bool NeedsApproval { get; init; }

    /// <summary>True for a ticket type whose buyers can wait for a place once it is sold out.</summary>
    public required bool HasWaitingList { get; init; }

    /// <summary>Position in lists, ascending.</summary>
    public required int Position { get; init; }

    /// <summary>The quotas from which a sale takes a place, each of which must have one left; empty unless read with <see cref="EventParts.Places"/>.</summary>
    public required List<QuotaPlaces> Quotas { get; init; }

    /// <summary>Places left in the quota that has the fewest; null for no limit.</summary>
    public int? PlacesLeft => Quotas.Min(q => q.Left);

    /// <summary>The price at a time (UTC), VAT included.</summary>
    public Money PriceAt(DateTime utc) => PeriodAt(utc)?.Price ?? Money.Zero(Currency);

    /// <summary>The price period at a time (UTC); null when the product has no prices, and so is free.</summary>
    public PricePeriod? PeriodAt(DateTime utc) => Prices.FirstOrDefault(p => p.Until is null || utc < p.Until) ?? Prices.LastOrDefault();

    /// <summary>True when the time (UTC) lies within the product's dates of sale.</summary>
    public bool IsOnSaleAt(DateTime utc) => (SalesFrom is null || SalesFrom <= utc) && utc < (SalesUntil ?? EventEndsAt);

    /// <summary>May it be ordered at a time (UTC), as far as its dates of sale go?</summary>
    /// <param name="name">Its name in the language of whoever asks.</param>
    /// <param name="utc">The present time (UTC).</param>
    public Eligibility MayBeOrdered(string name, DateTime utc) => IsOnSaleAt(utc) ? Eligibility.Yes : Eligibility.No(
        new("product.not-on-sale", "{0} is not on sale at the moment.", name)
        {
            Field = FormField,
            Help = utc < SalesFrom ? new(HelpKind.Wait, SalesFrom) : new(HelpKind.ChooseAnother),
        });

    /// <summary>The answer to whoever asks for it when no place is left.</summary>
    /// <param name="name">Its name in the language of whoever asks.</param>
    public Eligibility SoldOut(string name) => Eligibility.No(
        new("product.sold-out", "There is no place left: {0}.", name)
        {
            Field = FormField,
            Help = new(HasWaitingList ? HelpKind.JoinWaitingList : HelpKind.ChooseAnother),
        });

    private string FormField => Kind == ProductKind.TicketType ? "TicketType" : "Options";
}
