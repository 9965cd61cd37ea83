using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Conference.Domain;

/// <summary>A ticket type or option of an event, with its prices and its dates of sale.</summary>
public sealed class Product : Entity
{
    private readonly List<Quota> _quotas = [];

    private Product()
    {
    }

    /// <summary>Id of the event that sells it.</summary>
    public Guid EventId { get; private set; }

    /// <summary>The event that sells it, whose currency the prices are in.</summary>
    internal Event Event { get; private set; } = null!;

    /// <summary>Whether it is a ticket type or an option.</summary>
    public ProductKind Kind { get; private set; }

    /// <summary>A short, stable code for files and the API, such as <c>regular</c>; unique in the event.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The product's name, by language.</summary>
    public LocalizedText Name { get; private set; } = new();

    /// <summary>What the product contains, or who may order it, by language.</summary>
    public LocalizedText Description { get; private set; } = new();

    /// <summary>Whether its holder takes part at the venue or online. Online tickets take no options on site and get no badge by default.</summary>
    public Attendance Attendance { get; private set; }

    /// <summary>The role printed on its holder's badge, by language; empty prints "Participant".</summary>
    public LocalizedText BadgeRole { get; private set; } = new();

    /// <summary>The rate of the VAT contained in the price, in hundredths of a percent.</summary>
    public int VatRate { get; private set; }

    /// <summary>Prices over time: the first that has not ended applies. The last has no end; an empty list means free.</summary>
    public IReadOnlyList<TimedPrice> Prices => StoredPrices.ConvertAll(price => new TimedPrice(price.Name, new(price.PriceMinor, Event.Currency), price.Until));

    /// <summary>The prices as they are stored.</summary>
    internal List<StoredPrice> StoredPrices { get; private set; } = [];

    /// <summary>What the clocks of the event show when its sale begins; null for as soon as registration opens.</summary>
    public LocalDateTime? SalesFrom { get; private set; }

    /// <summary>What the clocks of the event show when its sale ends, exclusive; null for as long as registration is open.</summary>
    public LocalDateTime? SalesUntil { get; private set; }

    /// <summary>True when only staff can give it, and those who have a code for it; the public does not see it.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>True for a ticket type whose buyers come only once staff have approved of them.</summary>
    public bool NeedsApproval { get; private set; }

    /// <summary>True for a ticket type whose buyers can wait for a place once it is sold out.</summary>
    public bool HasWaitingList { get; private set; }

    /// <summary>Position in lists, ascending.</summary>
    public int Position { get; private set; }

    /// <summary>The quotas from which a sale takes a place, each of which must have one left.</summary>
    public IReadOnlyList<Quota> Quotas => _quotas;

    /// <summary>Makes a product, which an event then takes in (<see cref="Event.Add(Product)"/>): free, on site, for everybody, and on sale as long as registration is open.</summary>
    /// <param name="code">A short, stable code; unique in the event.</param>
    /// <param name="kind">Whether it is a ticket type or an option.</param>
    /// <param name="name">The name, by language.</param>
    public static Product Of(string code, ProductKind kind, LocalizedText name) => new() { Code = code, Kind = kind, Name = name };

    /// <summary>Says what it is called and what it contains; the description may be empty.</summary>
    public void Describe(string code, LocalizedText name, LocalizedText description) => (Code, Name, Description) = (code, name, description);

    /// <summary>Says where its holder takes part, and as whom: the role on the badge may be empty.</summary>
    public void Admit(Attendance attendance, LocalizedText badgeRole) => (Attendance, BadgeRole) = (attendance, badgeRole);

    /// <summary>Sets the rate of the VAT contained in the price, in hundredths of a percent, for whoever orders from now on.</summary>
    public void Tax(int vatRate) => VatRate = vatRate;

    /// <summary>Sets when it is sold, as clocks at the event show it; null for as long as registration is open.</summary>
    public void SellBetween(LocalDateTime? from, LocalDateTime? until) => (SalesFrom, SalesUntil) = (from, until);

    /// <summary>Sets who can get it, and how.</summary>
    /// <param name="isHidden">True when only staff can give it.</param>
    /// <param name="needsApproval">True when staff decide who comes.</param>
    /// <param name="hasWaitingList">True when people can wait for a place once it is sold out.</param>
    public void Restrict(bool isHidden = false, bool needsApproval = false, bool hasWaitingList = false) =>
        (IsHidden, NeedsApproval, HasWaitingList) = (isHidden, needsApproval, hasWaitingList);

    /// <summary>Takes places from exactly these quotas of the event.</summary>
    public void TakePlacesFrom(IReadOnlyCollection<Quota> quotas)
    {
        _quotas.RemoveAll(quota => !quotas.Contains(quota));
        _quotas.AddRange(quotas.Where(quota => !_quotas.Contains(quota)));
    }

    /// <summary>Shows it at a position in lists.</summary>
    public void MoveTo(int position) => Position = position;

    internal void Join(Event @event, int position) => (EventId, Event, Position) = (@event.Id, @event, position);

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
