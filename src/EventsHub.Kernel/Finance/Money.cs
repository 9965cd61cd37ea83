namespace EventsHub.Kernel.Finance;

/// <summary>An amount in the smallest unit of a currency (cents for EUR, yen for JPY), so that no sum is ever rounded.</summary>
/// <param name="Minor">The amount in minor units.</param>
/// <param name="Currency">The ISO 4217 code.</param>
public readonly record struct Money(long Minor, string Currency)
{
    /// <summary>Number of decimals of a currency (ISO 4217): 0, 2 or 3; 2 for any not listed here.</summary>
    public static int Decimals(string currency) => currency switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "TND" or "BHD" or "JOD" or "KWD" or "OMR" or "IQD" or "LYD" => 3,
        _ => 2,
    };

    /// <summary>True for three Latin letters in any case, the form of the codes of ISO 4217; which of them are in use is not checked.</summary>
    public static bool IsCurrencyCode(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetter);

    /// <summary>The amount in whole units, for display: 24000 cents are 240.00.</summary>
    public decimal Amount => Minor / Power(Decimals(Currency));

    /// <summary>Adds two amounts of the same currency; throws when the currencies differ or the sum overflows.</summary>
    public static Money operator +(Money left, Money right) => left.Currency == right.Currency
        ? left with { Minor = checked(left.Minor + right.Minor) }
        : throw new InvalidOperationException($"{left.Currency} and {right.Currency} do not add up.");

    /// <summary>Subtracts two amounts of the same currency; throws when the currencies differ.</summary>
    public static Money operator -(Money left, Money right) => left + right with { Minor = -right.Minor };

    /// <summary>Converts whole units to minor units, rounding half away from zero to the currency's decimals.</summary>
    public static Money FromAmount(decimal amount, string currency) =>
        new((long)Math.Round(amount * Power(Decimals(currency)), MidpointRounding.AwayFromZero), currency);

    /// <summary>Converts whole units to minor units; null when the amount has more decimals than the currency.</summary>
    public static Money? Exactly(decimal amount, string currency) => FromAmount(amount, currency) is var money && money.Amount == amount ? money : null;

    private static decimal Power(int decimals) => decimals switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
