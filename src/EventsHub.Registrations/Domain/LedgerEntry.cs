using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>One fact about the money of an order. It is written once and never changed or removed: a mistake is set right by an entry the other way.</summary>
public sealed class LedgerEntry : Entity
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxNote = 200;

    private LedgerEntry()
    {
    }

    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; private set; }

    /// <summary>The order, whose currency the amount is in.</summary>
    internal Order Order { get; private set; } = null!;

    /// <summary>What the entry says.</summary>
    public LedgerKind Kind { get; private set; }

    /// <summary>Id of the line that an allocation or a release is about; null for payments and refunds.</summary>
    public Guid? LineId { get; private set; }

    /// <summary>The amount; always more than 0, the kind says the direction.</summary>
    public Money Amount => new(AmountMinor, Order.Currency);

    /// <summary>The amount as it is stored, in minor units of the order's currency; for queries alone.</summary>
    internal long AmountMinor { get; private set; }

    /// <summary>When it was written down (UTC).</summary>
    public DateTime At { get; private set; }

    /// <summary>Id of the account that wrote it down; null when no account did.</summary>
    public Guid? By { get; private set; }

    /// <summary>What staff noted with a payment or refund, such as the number of a bank statement; null for none.</summary>
    public string? Note { get; private set; }

    /// <summary>By which way the money of a payment or refund moved; null when nobody said so.</summary>
    public MoneyMethod? Method { get; private set; }

    /// <summary>Id of the payment or refund that it takes back, because that was noted by mistake: no money moved. Null for all others.</summary>
    public Guid? Reverses { get; private set; }

    /// <summary>By which way money moved, also where nobody said so, as before that was asked: then it follows from how the order is paid.</summary>
    /// <param name="noted">The way that was noted; null for none.</param>
    /// <param name="order">How the order is paid.</param>
    internal static MoneyMethod WayOf(MoneyMethod? noted, PaymentMethod order) => noted ?? (order == PaymentMethod.OnSite ? MoneyMethod.Cash : MoneyMethod.Transfer);

    internal static LedgerEntry ForOrder(Guid id, Order order, LedgerKind kind, Money amount, Guid? by, DateTime utc, string? note, MoneyMethod? method = null, Guid? reverses = null) =>
        new() { Id = id, OrderId = order.Id, Order = order, Kind = kind, AmountMinor = amount.Minor, At = utc, By = by, Note = note, Method = method, Reverses = reverses };

    internal static LedgerEntry ForLine(OrderLine line, LedgerKind kind, Money amount, DateTime utc) =>
        new() { OrderId = line.OrderId, Order = line.Order, LineId = line.Id, Kind = kind, AmountMinor = amount.Minor, At = utc };
}
