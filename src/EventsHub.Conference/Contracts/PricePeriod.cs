using EventsHub.Kernel.Finance;
using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A price that applies until a certain time.</summary>
/// <param name="Name">The name of the price, such as "Early bird"; may be empty.</param>
/// <param name="Price">The price, VAT included.</param>
/// <param name="Until">When the price ends (UTC, exclusive); null for the last price.</param>
public sealed record PricePeriod(LocalizedText Name, Money Price, DateTime? Until);
