using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Domain;

/// <summary>A ticket type or an option: what it is, what it costs when, and when it is sold.</summary>
public sealed class Product : Entity
{
    /// <summary>The event that it belongs to.</summary>
    public Guid EventId { get; set; }

    /// <summary>Ticket type or option.</summary>
    public ProductKind Kind { get; set; }

    /// <summary>A short stable name for files and programs, such as <c>regular</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The name that people read.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>What it contains, or who may take it.</summary>
    public LocalizedText Description { get; set; } = new();

    /// <summary>How its holder takes part; online tickets take no options on site and get no badge by default.</summary>
    public Attendance Attendance { get; set; }

    /// <summary>What the badge of its holder says, when it is not "Participant".</summary>
    public LocalizedText BadgeRole { get; set; } = new();

    /// <summary>The VAT contained in its price, in hundredths of a percent.</summary>
    public int VatRate { get; set; }

    /// <summary>Prices over time, the first that has not ended counts; the last has no end.</summary>
    public List<PricePeriod> Prices { get; set; } = [];

    /// <summary>Sold from this instant (UTC); null for as soon as registration opens.</summary>
    public DateTime? SalesFrom { get; set; }

    /// <summary>Sold until this instant (UTC, not included); null for as long as registration is open.</summary>
    public DateTime? SalesUntil { get; set; }

    /// <summary>Whether staff only can give it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>Its place among the others.</summary>
    public int Position { get; set; }

    /// <summary>Every quota that a sale draws from; all must have a place.</summary>
    public List<Quota> Quotas { get; set; } = [];

    /// <summary>Becomes a ticket type or an option, as long as nobody ordered it as the other.</summary>
    public void Become(ProductKind kind, bool isOrdered)
    {
        if (isOrdered && kind != Kind)
        {
            throw new DomainRuleException("product.kind-in-use", "Somebody has ordered {0}, so it stays what it is. Hide it and add another.", Code) { Field = "Product.Kind" };
        }

        Kind = kind;
    }
}
