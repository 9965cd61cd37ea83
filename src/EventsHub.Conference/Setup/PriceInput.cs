using System.Text.Json.Serialization;
using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;

namespace EventsHub.Conference.Setup;

/// <summary>A price and its end, as a form, the API or a file gives them.</summary>
public sealed record PriceInput
{
    /// <summary>The name of the price, such as "Early bird", by language tag; may be empty.</summary>
    public Dictionary<string, string?> Name { get; set; } = [];

    /// <summary>The price, VAT included, in units of the event's currency.</summary>
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)]
    public decimal? Price { get; set; }

    /// <summary>When the price ends, in the event's time zone; null for the last price.</summary>
    [JsonConverter(typeof(LocalTimeJsonConverter))]
    public DateTime? Until { get; set; }

    [JsonIgnore]
    public bool IsBlank => Price is null && Until is null && Name.Values.All(string.IsNullOrWhiteSpace);

    internal static PriceInput Of(TimedPrice price, Event @event) => new()
    {
        Name = price.Name.ToInput(@event.Languages),
        // Adding a zero with the decimals of the currency makes 240 a 240.00.
        Price = price.Price.Amount + new decimal(0, 0, 0, false, (byte)Money.Decimals(@event.Currency)),
        Until = price.Until?.ToDateTimeUnspecified(),
    };

    internal TimedPrice ToPrice(Event @event) => new(Name.ToLine(), @event.Price(Price ?? 0), EventTime.Clock(Until));
}
