using EventsHub.Kernel.Text;

namespace EventsHub.Conference.Contracts;

/// <summary>A ticket type or option as attendees see it, in the current language.</summary>
/// <param name="Code">The code by which a registration names the product.</param>
/// <param name="Name">The product's name.</param>
/// <param name="Description">What the product contains, or who may order it.</param>
/// <param name="Attendance">Whether its holder takes part at the venue or online.</param>
/// <param name="State">Whether it can be ordered now.</param>
/// <param name="PriceMinor">The present price, VAT included, in minor units of the currency.</param>
/// <param name="VatRate">The rate of the VAT contained in the price, in hundredths of a percent.</param>
/// <param name="Period">The name of the present price, such as "Early bird"; null when it has none.</param>
/// <param name="PriceUntil">When the present price ends (UTC); null when no other follows.</param>
/// <param name="NextPriceMinor">The price that follows, in minor units; null when there is none.</param>
/// <param name="SalesFrom">When its sale begins (UTC); null for as soon as registration opens.</param>
/// <param name="SalesUntil">When its sale ends (UTC, exclusive); null for as long as registration is open.</param>
/// <param name="PlacesLeft">Places left when they are 20 or fewer; null when there are more, or no limit.</param>
/// <param name="NeedsApproval">True when staff decide whether its buyer may come.</param>
/// <param name="HasWaitingList">True when people can wait for a place once it is sold out.</param>
public sealed record OfferedProduct(
    string Code, string Name, string Description, Attendance Attendance, OfferState State, long PriceMinor, int VatRate, string? Period, DateTime? PriceUntil,
    long? NextPriceMinor, DateTime? SalesFrom, DateTime? SalesUntil, int? PlacesLeft, bool NeedsApproval,
    bool HasWaitingList)
{
    /// <summary>The price without a code, in minor units; null when no code takes anything off.</summary>
    public long? FullPriceMinor { get; init; }

    private const int Few = 20;

    /// <summary>Describes a product, read with its quotas, as it is offered at the given time (UTC).</summary>
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
            product.Code, In(product.Name), In(product.Description), product.Attendance, state, product.PriceAt(now).Minor, product.VatRate,
            period is not null && In(period.Name) is { Length: > 0 } name ? name : null, next is null ? null : period!.Until, next?.Price.Minor,
            product.SalesFrom, product.SalesUntil, left <= Few ? left : null, product.NeedsApproval, product.HasWaitingList);

        string In(LocalizedText text) => text.In(Languages.Current, mainLanguage);
    }
}
