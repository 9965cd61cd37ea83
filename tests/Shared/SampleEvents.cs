using EventsHub.Conference.Contracts;
using EventsHub.Conference.Domain;
using EventsHub.Conference.Setup;
using EventsHub.Hosts.Contracts;
using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Testing;

/// <summary>Small events, made by the methods by which the program makes them.</summary>
public static class SampleEvents
{
    /// <summary>A draft that sells nothing yet.</summary>
    /// <param name="code">The event's code.</param>
    /// <param name="timeZone">The IANA time zone.</param>
    /// <param name="currency">The ISO 4217 code.</param>
    /// <param name="hostId">Id of the host; null for any.</param>
    /// <param name="languages">The languages; none for English.</param>
    public static Event Draft(string code = "DAYS30", string timeZone = "Etc/UTC", string currency = "EUR", Guid? hostId = null, params string[] languages) => Event.Begin(
        code, new(hostId ?? Guid.NewGuid(), "", new(), null, "contact@example.org", null, timeZone, languages.Length > 0 ? languages : ["en"], currency, VatStatus.Charged, null, new()));

    /// <summary>An amount in euros, of cents.</summary>
    public static Money Cents(long cents) => new(cents, "EUR");

    /// <summary>A price in cents, for ever or until clocks at the event show a time.</summary>
    public static TimedPrice Price(long cents, LocalDateTime? until = null, string name = "") => new(name.Length == 0 ? new() : LocalizedText.English(name), Cents(cents), until);

    /// <summary>Adds a ticket type or an option.</summary>
    public static Product Sell(this Event @event, string code, ProductKind kind = ProductKind.TicketType, int vatRate = 0, params TimedPrice[] prices)
    {
        var product = Product.Of(code, kind, LocalizedText.English(code));
        @event.Add(product);
        product.Tax(vatRate);
        product.SetPrices(prices);
        return product;
    }

    /// <summary>Adds a room.</summary>
    public static Room Open(this Event @event, string code, string? name = null, int? capacity = null)
    {
        var room = Room.Of(code, LocalizedText.English(name ?? code));
        room.Equip(capacity, "");
        @event.Add(room);
        return room;
    }

    /// <summary>Adds a quota, from which products take places.</summary>
    public static Quota Limit(this Event @event, string code, int? size, Guid? id = null, params Product[] products)
    {
        var quota = Quota.Of(code, code, size);
        quota.Id = id ?? quota.Id;
        @event.Add(quota);
        Array.ForEach(products, product => product.TakePlacesFrom([.. product.Quotas, quota]));
        return quota;
    }

    /// <summary>A ticket of the draft of an event, which contains 20 % of VAT.</summary>
    public static ProductOffer Ticket(params TimedPrice[] prices) => Draft().Sell("ticket", ProductKind.TicketType, 2000, prices).ToOffer("Etc/UTC");

    /// <summary>An option of the draft of an event, which contains 10 % of VAT.</summary>
    public static ProductOffer Option(params TimedPrice[] prices) => Draft().Sell("option", ProductKind.Option, 1000, prices).ToOffer("Etc/UTC");
}
