using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A price until an instant.</summary>
/// <param name="Name">What people call it, such as "Early bird"; may be empty.</param>
/// <param name="PriceMinor">VAT included, in minor units of the event's currency.</param>
/// <param name="Until">When it ends (UTC, not included); null for the last price.</param>
public sealed record PricePeriod(LocalizedText Name, long PriceMinor, DateTime? Until);
