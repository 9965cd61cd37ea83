using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Conference.Domain;

/// <summary>A price that applies until clocks at the event show a certain time.</summary>
/// <param name="Name">The name of the price, such as "Early bird"; may be empty.</param>
/// <param name="Price">The price, VAT included, in the currency of the event.</param>
/// <param name="Until">When the price ends, exclusive; null for the last price.</param>
public sealed record TimedPrice(LocalizedText Name, Money Price, LocalDateTime? Until);
