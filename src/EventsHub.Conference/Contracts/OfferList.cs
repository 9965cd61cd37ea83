namespace EventsHub.Conference.Contracts;

/// <summary>Tickets or options with their prices: for display or, with a field, to choose from.</summary>
/// <param name="Products">The tickets or options.</param>
/// <param name="Currency">ISO 4217 code of the prices.</param>
/// <param name="TimeZone">The IANA time zone in which the ends of prices are shown.</param>
public sealed record OfferList(IReadOnlyList<OfferedProduct> Products, string Currency, string TimeZone)
{
    /// <summary>The partial view that shows the list; pages of other modules use it too.</summary>
    public const string View = "/Conference/Pages/Public/_Offers.cshtml";

    /// <summary>The form field that receives the codes chosen; null when nothing is to be chosen.</summary>
    public string? Field { get; init; }

    /// <summary>The question above the choices.</summary>
    public string Legend { get; init; } = "";

    /// <summary>Help below the question; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>True when exactly one must be chosen (radio buttons), false for any number (check boxes).</summary>
    public bool IsOneOf { get; init; }

    /// <summary>False for people who do not pay themselves.</summary>
    public bool ShowsPrices { get; init; } = true;

    /// <summary>The codes of the products that are chosen.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>The codes of products that the person already has and may keep, even when they are no longer sold.</summary>
    public IReadOnlyCollection<string> Held { get; init; } = [];

    /// <summary>True when the product can be chosen now: it is on sale, or can be waited for, or the person already has it.</summary>
    public bool CanChoose(OfferedProduct product) => product.State == OfferState.OnSale || product is { State: OfferState.SoldOut, HasWaitingList: true } || Held.Contains(product.Code);
}
