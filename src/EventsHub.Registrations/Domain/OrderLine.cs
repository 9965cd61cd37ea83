using EventsHub.Conference.Contracts;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Registrations.Contracts;

namespace EventsHub.Registrations.Domain;

/// <summary>One product sold to one person, at the price on the day of the order, less what a code took off.</summary>
public sealed class OrderLine : Entity
{
    private OrderLine()
    {
    }

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The order, whose currency the amounts are in.</summary>
    internal Order Order { get; private set; } = null!;

    /// <summary>Id of the registration of the person who has the product.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Id of the product.</summary>
    public Guid ProductId { get; private set; }

    /// <summary>Whether the product is a ticket type or an option.</summary>
    public ProductKind Kind { get; private set; }

    /// <summary>The price when it was ordered, VAT included, less what a code took off. It stays the same when prices change later.</summary>
    public Money Price => new(PriceMinor, Order.Currency);

    /// <summary>The price as it is stored, in minor units of the order's currency; for queries alone.</summary>
    internal long PriceMinor { get; private set; }

    /// <summary>What the code took off that the person came with, VAT included.</summary>
    public Money Discount => new(DiscountMinor, Order.Currency);

    /// <summary>What the code took off as it is stored, in minor units of the order's currency; for queries alone.</summary>
    internal long DiscountMinor { get; private set; }

    /// <summary>The price without the code, VAT included.</summary>
    public Money FullPrice => Price + Discount;

    /// <summary>True when its place is one of those that are kept for the code, and goes back to them.</summary>
    public bool IsFromHold { get; private set; }

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public int VatRate { get; private set; }

    /// <summary>What it means for places and money.</summary>
    public OrderLineStatus Status { get; private set; }

    /// <summary>Time of the order (UTC).</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>When it was cancelled (UTC); null while it is not.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>The part of the price that is kept after it was cancelled: what the ledger still counts towards it.</summary>
    public Money Kept => new(KeptMinor, Order.Currency);

    /// <summary>The part that is kept as it is stored, in minor units of the order's currency; for queries alone.</summary>
    internal long KeptMinor { get; private set; }

    /// <summary>What it adds to the order's total: the price once it is sold, the part that is kept once it is cancelled, and nothing before.</summary>
    public Money Charged => Status switch { OrderLineStatus.Sold => Price, OrderLineStatus.Cancelled => Kept, _ => Money.Zero(Order.Currency) };

    internal static OrderLine Of(Order order, Registration registration, ProductOffer product, Money full, Money discount, DateTime utc) => new()
    {
        OrderId = order.Id,
        Order = order,
        RegistrationId = registration.Id,
        ProductId = product.Id,
        Kind = product.Kind,
        PriceMinor = order.Own(full - discount).Minor,
        DiscountMinor = discount.Minor,
        VatRate = product.VatRate,
        Status = StatusIn(registration.Status),
        AddedAt = utc,
    };

    /// <summary>How it is taxed when a host bills it. What a host sells that charges no VAT has none, whatever was once entered for a product.</summary>
    internal (VatCategory Category, int Rate) TaxedBy(HostProfile host) =>
        host.VatStatus == VatStatus.Exempt ? (VatCategory.Exempt, 0) : (VatRate == 0 ? VatCategory.Zero : VatCategory.Standard, VatRate);

    internal void Follow(RegistrationStatus status) => Status = StatusIn(status);

    /// <summary>Notes that its place is one of those that are kept for the code.</summary>
    internal void TakeKeptPlace() => IsFromHold = true;

    /// <summary>Notes that its place is like any other.</summary>
    internal void LeaveKeptPlace() => IsFromHold = false;

    /// <summary>Gives it to the registration that takes over a place of the same order.</summary>
    internal void GoTo(Registration place) => RegistrationId = place.Id;

    internal void Cancel(DateTime utc) => (Status, CancelledAt) = (OrderLineStatus.Cancelled, utc);

    internal void Keep(Money amount) => KeptMinor = amount.Minor;

    private static OrderLineStatus StatusIn(RegistrationStatus status) =>
        status.IsSold() ? OrderLineStatus.Sold : status.HasPlaces() ? OrderLineStatus.Reserved : OrderLineStatus.Wanted;
}
