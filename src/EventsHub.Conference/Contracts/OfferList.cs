namespace EventsHub.Conference.Contracts;

/// <summary>Tickets or options with their prices: to be looked at, or (with a field) to be chosen from.</summary>
/// <param name="Products">What is offered.</param>
/// <param name="Currency">The ISO 4217 code of the prices.</param>
/// <param name="TimeZone">The zone that ends of prices are told in.</param>
public sealed record OfferList(IReadOnlyList<OfferedProduct> Products, string Currency, string TimeZone)
{
    /// <summary>The partial page that shows it; pages of other modules may use it too.</summary>
    public const string View = "/Conference/Pages/Public/_Offers.cshtml";

    /// <summary>The field that the choice is posted in; none when nothing is to be chosen.</summary>
    public string? Field { get; init; }

    /// <summary>What is asked.</summary>
    public string Legend { get; init; } = "";

    /// <summary>Help under the question.</summary>
    public string? Hint { get; init; }

    /// <summary>Whether exactly one is to be chosen.</summary>
    public bool IsOneOf { get; init; }

    /// <summary>The codes chosen.</summary>
    public IReadOnlyCollection<string> Chosen { get; init; } = [];

    /// <summary>What the person holds already and may keep, whether it is still sold or not.</summary>
    public IReadOnlyCollection<string> Held { get; init; } = [];

    /// <summary>Whether one can be chosen now.</summary>
    public bool CanChoose(OfferedProduct product) => product.State == OfferState.OnSale || Held.Contains(product.Code);
}
