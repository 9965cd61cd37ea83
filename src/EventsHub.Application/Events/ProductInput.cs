using System.Text.Json.Serialization;
using EventsHub.Domain.Common;
using EventsHub.Domain.Events;
using FluentValidation;
using FluentValidation.Results;

namespace EventsHub.Application.Events;

/// <summary>A ticket type or option as it is typed on a page, sent to the API, or written in a file. Times are on the event's clocks.</summary>
public sealed record ProductInput
{
    /// <summary>A short stable name; made from the name when left empty on a page.</summary>
    public string Code { get; set; } = "";

    /// <summary>Ticket type or option.</summary>
    public ProductKind Kind { get; set; }

    /// <summary>The name that people read, by language.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>What it contains, by language.</summary>
    public Dictionary<string, string?> Description { get; set; } = [];

    /// <summary>How its holder takes part.</summary>
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

    /// <summary>What a product of an event is.</summary>
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

    /// <summary>Writes it into a product of an event.</summary>
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

/// <summary>A price until a time on the event's clocks.</summary>
public sealed record PriceInput
{
    /// <summary>What people call it, by language; may be empty.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>VAT included, in the event's currency.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Price { get; set; }

    /// <summary>When it ends; null for the last price.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? Until { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    [JsonIgnore]
    public bool IsBlank => Price is null && Until is null && Name.Values.All(string.IsNullOrWhiteSpace);

    internal static PriceInput Of(PricePeriod price, Event @event) => new()
    {
        Name = price.Name.ToInput(@event.Languages),
        // Adding a zero of so many decimals makes 240 a 240.00.
        Price = new Money(price.PriceMinor, @event.Currency).Amount + new decimal(0, 0, 0, false, (byte)Money.Decimals(@event.Currency)),
        Until = EventTime.ToLocal(price.Until, @event.TimeZone),
    };

    internal PricePeriod ToPeriod(Event @event)
    {
        var price = Money.FromAmount(Price ?? 0, @event.Currency);
        return price.Amount == (Price ?? 0)
            ? new(Name.ToLine(), price.Minor, EventTime.ToUtc(Until, @event.TimeZone))
            : throw new DomainRuleException("price.decimals", "Prices in {0} have {1} decimals at most.", @event.Currency, Money.Decimals(@event.Currency)) { Field = "Product.Prices" };
    }
}

internal sealed class ProductInputValidator : AbstractValidator<ProductInput>
{
    private const decimal HighestPrice = 10_000_000;

    public ProductInputValidator(Texts texts)
    {
        RuleFor(p => p.Code).MustBeCode(texts);
        RuleFor(p => p.Kind).IsInEnum();
        RuleFor(p => p.Attendance).IsInEnum();
        RuleFor(p => p.Name).MustBeText(texts, TextInput.MaxName, required: true);
        RuleFor(p => p.Description).MustBeText(texts, TextInput.MaxText);
        RuleFor(p => p.BadgeRole).MustBeText(texts, 80);
        RuleFor(p => p.Vat).Must(vat => vat is >= 0 and <= Domain.Common.Vat.MaxRate / 100m && decimal.Round(vat, 2) == vat)
            .WithMessage(_ => texts["Give the VAT in percent, from 0 to {0}, with two decimals at most.", Domain.Common.Vat.MaxRate / 100]);
        RuleFor(p => p.SalesUntil).Must((product, until) => until is null || product.SalesFrom is null || product.SalesFrom < until)
            .WithMessage(_ => texts["The end of sales is not after their start."]);
        RuleFor(p => p.Prices).Custom((prices, context) =>
        {
            var rows = prices.Select((price, i) => (price, path: $"{context.PropertyPath}[{i}]")).Where(row => !row.price.IsBlank).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                var (price, path) = rows[i];
                var isLast = i == rows.Count - 1;
                if (price.Price is not (>= 0 and <= HighestPrice))
                {
                    context.AddFailure(new ValidationFailure($"{path}.Price", texts["Give a price from {0} to {1}.", 0, HighestPrice]));
                }

                if (!isLast && price.Until is null)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["Say when this price ends; only the last price has no end."]));
                }
                else if (isLast && price.Until is not null)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["The last price has no end. Add the price that follows, or end the sale instead."]));
                }
                else if (i > 0 && price.Until <= rows[i - 1].price.Until)
                {
                    context.AddFailure(new ValidationFailure($"{path}.Until", texts["This price ends before the one above it."]));
                }
            }
        });
        RuleForEach(p => p.Prices).ChildRules(price => price.RuleFor(p => p.Name).MustBeText(texts, TextInput.MaxName));
    }
}
