using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Conference.Domain;

/// <summary>A <see cref="TimedPrice"/> as it is stored. The currency stands once, at the event.</summary>
/// <param name="Name">The name of the price; may be empty.</param>
/// <param name="PriceMinor">The price, VAT included, in minor units of the event's currency.</param>
/// <param name="Until">When the price ends, exclusive; null for the last price.</param>
internal sealed record StoredPrice(LocalizedText Name, long PriceMinor, LocalDateTime? Until);
