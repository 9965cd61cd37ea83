using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A ticket type or an option as it is on offer: what it costs when, and when it is sold.</summary>
public sealed record ProductOffer
{
    /// <summary>Its identity.</summary>
    public required Guid Id { get; init; }

    /// <summary>Ticket type or option.</summary>
    public required ProductKind Kind { get; init; }

    /// <summary>A short stable name for files and programs, such as <c>regular</c>; unique in the event.</summary>
    public required string Code { get; init; }

    /// <summary>The name that people read.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What it contains, or who may take it.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>How its holder takes part.</summary>
    public required Attendance Attendance { get; init; }

    /// <summary>What the badge of its holder says, when it is not "Participant".</summary>
    public required LocalizedText BadgeRole { get; init; }

    /// <summary>The VAT contained in its price, in hundredths of a percent.</summary>
    public required int VatRate { get; init; }

    /// <summary>Prices over time, the first that has not ended counts; the last has no end.</summary>
    public required List<PricePeriod> Prices { get; init; }

    /// <summary>Sold from this instant (UTC); null for as soon as registration opens.</summary>
    public DateTime? SalesFrom { get; init; }

    /// <summary>Sold until this instant (UTC, not included); null for as long as registration is open.</summary>
    public DateTime? SalesUntil { get; init; }

    /// <summary>Whether staff only can give it.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>Its place among the others.</summary>
    public required int Position { get; init; }

    /// <summary>Every quota that a sale draws from, when they were asked for (<see cref="EventParts.Places"/>); all must have a place.</summary>
    public required List<QuotaPlaces> Quotas { get; init; }

    /// <summary>Places left in the fullest of its quotas; null for no limit.</summary>
    public int? PlacesLeft => Quotas.Min(q => q.Left);

    /// <summary>The price at an instant (UTC), in minor units of the event's currency.</summary>
    public long PriceAt(DateTime utc) => PeriodAt(utc)?.PriceMinor ?? 0;

    /// <summary>The price period at an instant (UTC); null when the product has none, and so is free.</summary>
    public PricePeriod? PeriodAt(DateTime utc) => Prices.FirstOrDefault(p => p.Until is null || utc < p.Until) ?? Prices.LastOrDefault();

    /// <summary>Whether its sales window is open at an instant (UTC).</summary>
    public bool IsOnSaleAt(DateTime utc) => (SalesFrom is null || SalesFrom <= utc) && (SalesUntil is null || utc < SalesUntil);
}
