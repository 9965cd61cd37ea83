using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>One product sold to one person, at the price on the day of the order.</summary>
public sealed class OrderLine : Entity
{
    private OrderLine()
    {
    }

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>Id of the registration of the person who has the product.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Id of the product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Whether the product is a ticket type or an option.</summary>
    public ProductKind Kind { get; private set; }

    /// <summary>The price when it was ordered, VAT included, in minor units. It stays the same when prices change later.</summary>
    public long PriceMinor { get; private set; }

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public int VatRate { get; private set; }

    /// <summary>What it means for places and money.</summary>
    public OrderLineStatus Status { get; private set; }

    /// <summary>Time of the order (UTC).</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>When it was cancelled (UTC); null while it is not.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>The part of the price that is kept after it was cancelled, in minor units: what the ledger still counts towards it, stored for lists.</summary>
    public long KeptMinor { get; private set; }

    /// <summary>What it adds to the order's total, in minor units: the price once it is sold, the part that is kept once it is cancelled, and nothing before.</summary>
    public long ChargedMinor => Status switch { OrderLineStatus.Sold => PriceMinor, OrderLineStatus.Cancelled => KeptMinor, _ => 0 };

    internal static OrderLine Of(Order order, Registration registration, ProductOffer product, long priceMinor, DateTime utc) => new()
    {
        OrderId = order.Id,
        RegistrationId = registration.Id,
        ProductId = product.Id,
        Kind = product.Kind,
        PriceMinor = priceMinor,
        VatRate = product.VatRate,
        Status = StatusIn(registration.Status),
        AddedAt = utc,
    };

    internal void Follow(RegistrationStatus status) => Status = StatusIn(status);

    internal void Cancel(DateTime utc) => (Status, CancelledAt) = (OrderLineStatus.Cancelled, utc);

    internal void Keep(long minor) => KeptMinor = minor;

    private static OrderLineStatus StatusIn(RegistrationStatus status) =>
        status.IsSold() ? OrderLineStatus.Sold : status.HasPlaces() ? OrderLineStatus.Reserved : OrderLineStatus.Wanted;
}
