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
    public static Event Draft(string code = "DAYS30", string timeZone = "Etc/UTC", string currency = "EUR") => Event.Create(
        code, new(Guid.NewGuid(), "", new(), null, "contact@example.org", null, timeZone, ["en"], currency, VatStatus.Charged, null, new()), SigningKey.New([], [], DateTime.UnixEpoch));

    /// <summary>An amount in euros, of cents.</summary>
    public static Money Cents(long cents) => new(cents, "EUR");

    /// <summary>A price in cents, for ever or until clocks at the event show a time.</summary>
    public static TimedPrice Price(long cents, LocalDateTime? until = null, string name = "") => new(name.Length == 0 ? new() : LocalizedText.English(name), Cents(cents), until);

    /// <summary>Adds a ticket type or an option.</summary>
    public static Product Sell(this Event @event, string code, ProductKind kind = ProductKind.TicketType, int vatRate = 0, params TimedPrice[] prices)
    {
        var product = new Product { Code = code, Kind = kind, Name = LocalizedText.English(code), VatRate = vatRate };
        @event.Add(product);
        product.SetPrices(prices);
        return product;
    }

    /// <summary>A ticket of the draft of an event, which contains 20 % of VAT.</summary>
    public static ProductOffer Ticket(params TimedPrice[] prices) => Draft().Sell("ticket", ProductKind.TicketType, 2000, prices).ToOffer("Etc/UTC");

    /// <summary>An option of the draft of an event, which contains 10 % of VAT.</summary>
    public static ProductOffer Option(params TimedPrice[] prices) => Draft().Sell("option", ProductKind.Option, 1000, prices).ToOffer("Etc/UTC");
}
