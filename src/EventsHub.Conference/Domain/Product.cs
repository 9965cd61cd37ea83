using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Conference.Domain;

/// <summary>A ticket type or option of an event, with its prices and its dates of sale.</summary>
public sealed class Product : Entity
{
    /// <summary>Id of the event that sells it.</summary>
    public Guid EventId { get; set; }

    /// <summary>The event that sells it, whose currency the prices are in.</summary>
    internal Event Event { get; set; } = null!;

    /// <summary>Whether it is a ticket type or an option.</summary>
    public ProductKind Kind { get; set; }

    /// <summary>A short, stable code for files and the API, such as <c>regular</c>; unique in the event.</summary>
    public string Code { get; set; } = "";

    /// <summary>The product's name, by language.</summary>
    public LocalizedText Name { get; set; } = new();

    /// <summary>What the product contains, or who may order it, by language.</summary>
    public LocalizedText Description { get; set; } = new();

    /// <summary>Whether its holder takes part at the venue or online. Online tickets take no options on site and get no badge by default.</summary>
    public Attendance Attendance { get; set; }

    /// <summary>The role printed on its holder's badge, by language; empty prints "Participant".</summary>
    public LocalizedText BadgeRole { get; set; } = new();

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public int VatRate { get; set; }

    /// <summary>Prices over time: the first that has not ended applies. The last has no end; an empty list means free.</summary>
    public IReadOnlyList<TimedPrice> Prices => StoredPrices.ConvertAll(price => new TimedPrice(price.Name, new(price.PriceMinor, Event.Currency), price.Until));

    /// <summary>The prices as they are stored.</summary>
    internal List<StoredPrice> StoredPrices { get; private set; } = [];

    /// <summary>What the clocks of the event show when its sale begins; null for as soon as registration opens.</summary>
    public LocalDateTime? SalesFrom { get; set; }

    /// <summary>What the clocks of the event show when its sale ends, exclusive; null for as long as registration is open.</summary>
    public LocalDateTime? SalesUntil { get; set; }

    /// <summary>True when only staff can give it, and the public does not see it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>True for a ticket type whose buyers come only once staff have approved of them.</summary>
    public bool NeedsApproval { get; set; }

    /// <summary>True for a ticket type whose buyers can wait for a place once it is sold out.</summary>
    public bool HasWaitingList { get; set; }

    /// <summary>Position in lists, ascending.</summary>
    public int Position { get; set; }

    /// <summary>The quotas from which a sale takes a place, each of which must have one left.</summary>
    public List<Quota> Quotas { get; set; } = [];

    /// <summary>True when it costs something, at any time.</summary>
    public bool CostsSomething => StoredPrices.Exists(price => price.PriceMinor > 0);

    /// <summary>Sets what it costs over time, for whoever orders from now on.</summary>
    /// <param name="prices">The prices, in the currency of the event; each ends before the next, and the last has no end. None for a product that is free.</param>
    /// <exception cref="InvalidOperationException">A price is in another currency.</exception>
    public void SetPrices(IEnumerable<TimedPrice> prices) =>
        StoredPrices = [.. prices.Select(price => new StoredPrice(price.Name, (Money.Zero(Event.Currency) + price.Price).Minor, price.Until))];

    /// <summary>Makes it a ticket type or an option.</summary>
    /// <exception cref="DomainRuleException">Somebody has ordered it as the other kind.</exception>
    public void Become(ProductKind kind, bool isOrdered)
    {
        if (isOrdered && kind != Kind)
        {
            throw new DomainRuleException("product.kind-in-use", "Somebody has ordered {0}, so it stays what it is. Hide it and add another.", Code) { Field = "Product.Kind" };
        }

        Kind = kind;
    }
}
