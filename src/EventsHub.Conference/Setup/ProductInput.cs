using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>A ticket type or option, as a form, the API or a file gives it. Times are in the event's time zone.</summary>
public sealed record ProductInput
{
    /// <summary>A short, stable code; the form makes one from the name when it is left empty.</summary>
    public string Code { get; set; } = "";

    public ProductKind Kind { get; set; }

    /// <summary>The product's name, by language tag.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>What the product contains, or who may order it, by language tag.</summary>
    public Dictionary<string, string?> Description { get; set; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Attendance Attendance { get; set; }

    /// <summary>The role printed on its holder's badge, by language tag; empty prints "Participant".</summary>
    public Dictionary<string, string?> BadgeRole { get; set; } = [];

    /// <summary>The rate of the VAT contained in the price, in percent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Vat { get; set; }

    /// <summary>Prices over time; an empty list means free. Blank rows are ignored.</summary>
    public List<PriceInput> Prices { get; set; } = [];

    /// <summary>When its sale begins; null for as soon as registration opens.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? SalesFrom { get; set; }

    /// <summary>When its sale ends; null for as long as registration is open.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? SalesUntil { get; set; }

    /// <summary>True when only staff can give it, and those who have a code for it; the public does not see it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hidden { get; set; }

    /// <summary>True for a ticket type whose buyers come only once staff have approved of them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsApproval { get; set; }

    /// <summary>True for a ticket type whose buyers can wait for a place once it is sold out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WaitingList { get; set; }

    /// <summary>The codes of the quotas from which a sale takes a place.</summary>
    public List<string> Quotas { get; set; } = [];

    public static ProductInput Of(Product product, Event @event) => new()
    {
        Code = product.Code,
        Kind = product.Kind,
        Name = product.Name.ToInput(@event.Languages),
        Description = product.Description.ToInput(@event.Languages),
        Attendance = product.Attendance,
        BadgeRole = product.BadgeRole.ToInput(@event.Languages),
        Vat = product.VatRate / 100m,
        Prices = [.. product.Prices.Select(price => PriceInput.Of(price, @event))],
        SalesFrom = product.SalesFrom?.ToDateTimeUnspecified(),
        SalesUntil = product.SalesUntil?.ToDateTimeUnspecified(),
        Hidden = product.IsHidden,
        NeedsApproval = product.NeedsApproval,
        WaitingList = product.HasWaitingList,
        Quotas = [.. product.Quotas.Select(q => q.Code).Order(StringComparer.Ordinal)],
    };

    /// <summary>Adds it to an event, as one that nobody ordered yet.</summary>
    public Product AddTo(Event @event)
    {
        var product = Product.Of(Code, Kind, Name.ToLine());
        @event.Add(product);
        ApplyTo(product, @event, isOrdered: false);
        return product;
    }

    public void ApplyTo(Product product, Event @event, bool isOrdered)
    {
        product.Become(Kind, isOrdered);
        product.Describe(Code, Name.ToLine(), Description.ToLines());
        product.Admit(Attendance, BadgeRole.ToLine());
        product.Tax((int)(Vat * 100));
        product.SetPrices(Prices.Where(price => !price.IsBlank).Select(price => price.ToPrice(@event)));
        product.SellBetween(EventTime.Clock(SalesFrom), EventTime.Clock(SalesUntil));
        product.Restrict(Hidden, NeedsApproval, WaitingList);
        product.TakePlacesFrom([.. @event.Quotas.Where(q => Quotas.Contains(q.Code))]);
    }
}
