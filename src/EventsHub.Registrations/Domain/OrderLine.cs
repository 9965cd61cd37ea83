using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>One product sold to one person, at the price of its day.</summary>
public sealed class OrderLine : Entity
{
    /// <summary>The order that it belongs to.</summary>
    public Guid OrderId { get; set; }

    /// <summary>Whose it is.</summary>
    public Guid RegistrationId { get; set; }

    /// <summary>What was sold.</summary>
    public Guid ProductId { get; set; }

    /// <summary>Ticket or option.</summary>
    public ProductKind Kind { get; set; }

    /// <summary>The price when it was ordered, VAT included, in minor units. A later change of prices leaves it alone.</summary>
    public long PriceMinor { get; set; }

    /// <summary>The VAT contained, in hundredths of a percent.</summary>
    public int VatRate { get; set; }

    /// <summary>When it was ordered (UTC).</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>When it was cancelled (UTC); null while it counts.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>What is kept of its price after it was cancelled.</summary>
    public long KeptMinor { get; set; }

    /// <summary>What it adds to the order's total.</summary>
    public long ChargedMinor => CancelledAt is null ? PriceMinor : KeptMinor;
}
