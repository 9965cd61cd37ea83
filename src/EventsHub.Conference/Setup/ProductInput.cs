using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>A ticket type or option as it is typed on a page, sent to the API, or written in a file. Times are on the event's clocks.</summary>
public sealed record ProductInput
{
    /// <summary>A short stable name; made from the name when left empty on a page.</summary>
    public string Code { get; set; } = "";

    public ProductKind Kind { get; set; }

    /// <summary>The name that people read, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>What it contains, by language.</summary>
    public Dictionary<string, string?> Description { get; set; } = [];

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Attendance Attendance { get; set; }

    /// <summary>What the badge of its holder says, by language.</summary>
    public Dictionary<string, string?> BadgeRole { get; set; } = [];

    /// <summary>The VAT contained in its price, in percent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public decimal Vat { get; set; }

    /// <summary>Prices over time; none for free. Rows left blank count for nothing.</summary>
    public List<PriceInput> Prices { get; set; } = [];

    /// <summary>Sold from; null for as soon as registration opens.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? SalesFrom { get; set; }

    /// <summary>Sold until; null for as long as registration is open.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? SalesUntil { get; set; }

    /// <summary>Whether staff only can give it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Hidden { get; set; }

    /// <summary>The codes of the quotas that a sale draws from.</summary>
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
        SalesFrom = EventTime.ToLocal(product.SalesFrom, @event.TimeZone),
        SalesUntil = EventTime.ToLocal(product.SalesUntil, @event.TimeZone),
        Hidden = product.IsHidden,
        Quotas = [.. product.Quotas.Select(q => q.Code).Order(StringComparer.Ordinal)],
    };

    public void ApplyTo(Product product, Event @event, bool isOrdered)
    {
        product.Become(Kind, isOrdered);
        product.Code = Code;
        product.Name = Name.ToLine();
        product.Description = Description.ToLines();
        product.Attendance = Attendance;
        product.BadgeRole = BadgeRole.ToLine();
        product.VatRate = (int)(Vat * 100);
        product.Prices = [.. Prices.Where(price => !price.IsBlank).Select(price => price.ToPeriod(@event))];
        product.SalesFrom = EventTime.ToUtc(SalesFrom, @event.TimeZone);
        product.SalesUntil = EventTime.ToUtc(SalesUntil, @event.TimeZone);
        product.IsHidden = Hidden;
        product.Quotas.RemoveAll(q => !Quotas.Contains(q.Code));
        product.Quotas.AddRange(@event.Quotas.Where(q => Quotas.Contains(q.Code) && !product.Quotas.Contains(q)));
    }
}
