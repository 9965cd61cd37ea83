using System.Collections.Frozen;

namespace EventsHub.Kernel.Finance;

/// <summary>An amount in the smallest unit of a currency (cents for EUR, yen for JPY), so that no sum is ever rounded. Amounts of two currencies are neither added nor compared.</summary>
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

    // The currencies that people pay in, of ISO 4217 as of 2025; metals, units of account and codes for testing are left out. Bulgaria's may still stand in events before 2026.
    private static readonly FrozenSet<string> Currencies = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK"
        + " DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR"
        + " KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB"
        + " PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD"
        + " TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>True for the code, in any case, of a currency in use (ISO 4217).</summary>
    public static bool IsCurrencyCode(string? code) => code is not null && Currencies.Contains(code);

    /// <summary>The amount in whole units, for display: 24000 cents are 240.00.</summary>
    public decimal Amount => Minor / Power(Decimals(Currency));

    /// <summary>True for 0.</summary>
    public bool IsZero => Minor == 0;

    /// <summary>True for more than 0.</summary>
    public bool IsPositive => Minor > 0;

    /// <summary>True for less than 0.</summary>
    public bool IsNegative => Minor < 0;

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(string currency) => new(0, currency);

    /// <summary>Adds two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is too large.</exception>
    public static Money operator +(Money left, Money right) => left with { Minor = checked(left.Minor + right.Like(left)) };

    /// <summary>Subtracts two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is too large.</exception>
    public static Money operator -(Money left, Money right) => left with { Minor = checked(left.Minor - right.Like(left)) };

    /// <summary>The same amount the other way.</summary>
    public static Money operator -(Money money) => money with { Minor = checked(-money.Minor) };

    /// <summary>Compares two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.Minor < right.Like(left);

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >(Money left, Money right) => left.Minor > right.Like(left);

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator <=(Money left, Money right) => left.Minor <= right.Like(left);

    /// <inheritdoc cref="op_LessThan"/>
    public static bool operator >=(Money left, Money right) => left.Minor >= right.Like(left);

    /// <summary>The smaller of two amounts of the same currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The sum of amounts in one currency; nothing for none.</summary>
    /// <exception cref="InvalidOperationException">One is in another currency.</exception>
    public static Money Sum(IEnumerable<Money> amounts, string currency) => amounts.Aggregate(Zero(currency), (sum, amount) => sum + amount);

    /// <summary>A share in percent, rounded half away from zero to the minor unit.</summary>
    public Money Percent(int percent) => this with { Minor = (long)Math.Round(Minor * percent / 100m, MidpointRounding.AwayFromZero) };

    /// <summary>The same figure in another currency: 240.00 EUR are 240 JPY and 240.000 TND. This is no exchange. Null when the figure has more decimals than that currency.</summary>
    public Money? SameFigureIn(string currency) => Exactly(Amount, currency);

    /// <summary>Converts whole units to minor units, rounding half away from zero to the currency's decimals.</summary>
    public static Money FromAmount(decimal amount, string currency) =>
        new((long)Math.Round(amount * Power(Decimals(currency)), MidpointRounding.AwayFromZero), currency);

    /// <summary>Converts whole units to minor units; null when the amount has more decimals than the currency.</summary>
    public static Money? Exactly(decimal amount, string currency) => FromAmount(amount, currency) is var money && money.Amount == amount ? money : null;

    private long Like(Money other) => Currency == other.Currency ? Minor : throw new InvalidOperationException($"{other.Currency} and {Currency} do not go together.");

    private static decimal Power(int decimals) => decimals switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
