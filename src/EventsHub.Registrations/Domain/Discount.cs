using EventsHub.Kernel.Finance;

namespace EventsHub.Registrations.Domain;

/// <summary>What a code takes off. No price becomes less than nothing, and none becomes higher.</summary>
/// <param name="Kind">How it changes a price.</param>
/// <param name="Value">The share in percent, or the amount or price with VAT in minor units of the event's currency; 0 for none.</param>
public sealed record Discount(DiscountKind Kind, long Value)
{
    /// <summary>Nothing is taken off.</summary>
    public static readonly Discount None = new(DiscountKind.None, 0);

    /// <summary>What is taken off a price, rounded half up to the minor unit.</summary>
    /// <param name="full">The price without the code, VAT included.</param>
    /// <param name="given">What the code has taken off other things of the same person already, which an amount is less by.</param>
    public Money Of(Money full, Money given) => Kind switch
    {
        DiscountKind.Percent => full.Percent((int)Value),
        DiscountKind.Amount => Money.Min(full, AtLeastNothing(full with { Minor = Value } - given)),
        DiscountKind.Price => AtLeastNothing(full - (full with { Minor = Value })),
        _ => Money.Zero(full.Currency),
    };

    private static Money AtLeastNothing(Money money) => money.IsNegative ? Money.Zero(money.Currency) : money;
}
