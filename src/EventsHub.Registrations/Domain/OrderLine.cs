using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;

namespace EventsHub.Registrations.Domain;

/// <summary>One product sold to one person, at the price on the day of the order.</summary>
public sealed class OrderLine : Entity
{
    /// <summary>Id of the order.</summary>
    public Guid OrderId { get; set; }

    /// <summary>Id of the registration of the person who has the product.</summary>
    public Guid RegistrationId { get; set; }

    /// <summary>Id of the product.</summary>
    public Guid ProductId { get; set; }

    /// <summary>Whether the product is a ticket type or an option.</summary>
    public ProductKind Kind { get; set; }

    /// <summary>The price when it was ordered, VAT included, in minor units. It stays the same when prices change later.</summary>
    public long PriceMinor { get; set; }

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public int VatRate { get; set; }

    /// <summary>Time of the order (UTC).</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>When it was cancelled (UTC); null while it is not.</summary>
    public DateTime? CancelledAt { get; set; }

    /// <summary>The part of the price that is kept after it was cancelled, in minor units.</summary>
    public long KeptMinor { get; set; }

    /// <summary>What it adds to the order's total, in minor units: the price or, once cancelled, the part that is kept.</summary>
    public long ChargedMinor => CancelledAt is null ? PriceMinor : KeptMinor;
}
