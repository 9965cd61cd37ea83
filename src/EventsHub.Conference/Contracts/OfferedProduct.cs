using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A ticket type or option as people see it, in the language spoken now.</summary>
/// <param name="Code">What a registration names it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it contains.</param>
/// <param name="Attendance">How its holder takes part.</param>
/// <param name="State">Whether it can be had.</param>
/// <param name="PriceMinor">What it costs now, VAT included, in minor units.</param>
/// <param name="VatRate">The VAT contained, in hundredths of a percent.</param>
/// <param name="Period">What the price of the moment is called, such as "Early bird".</param>
/// <param name="PriceUntil">When that price ends (UTC).</param>
/// <param name="NextPriceMinor">What it costs then.</param>
/// <param name="SalesFrom">When its sale begins (UTC).</param>
/// <param name="SalesUntil">When its sale ends (UTC).</param>
/// <param name="PlacesLeft">How many places are left, when they are few.</param>
public sealed record OfferedProduct(
    string Code, string Name, string Description, Attendance Attendance, OfferState State, long PriceMinor, int VatRate, string? Period, DateTime? PriceUntil,
    long? NextPriceMinor, DateTime? SalesFrom, DateTime? SalesUntil, int? PlacesLeft)
{
    private const int Few = 20;

    /// <summary>A product with its quotas, at an instant.</summary>
    public static OfferedProduct Of(ProductOffer product, string mainLanguage, DateTime now)
    {
        var left = product.PlacesLeft;
        var period = product.PeriodAt(now);
        var next = period?.Until is { } until ? product.PeriodAt(until) : null;
        var state = product.SalesFrom > now ? OfferState.NotYet
            : !product.IsOnSaleAt(now) ? OfferState.Over
            : left == 0 ? OfferState.SoldOut
            : OfferState.OnSale;
        return new(
            product.Code, In(product.Name), In(product.Description), product.Attendance, state, product.PriceAt(now), product.VatRate,
            period is not null && In(period.Name) is { Length: > 0 } name ? name : null, next is null ? null : period!.Until, next?.PriceMinor,
            product.SalesFrom, product.SalesUntil, left <= Few ? left : null);

        string In(LocalizedText text) => text.In(Languages.Current, mainLanguage);
    }
}
