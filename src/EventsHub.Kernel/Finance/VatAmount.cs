using System.Text.Json.Serialization;

namespace EventsHub.Kernel.Finance;

/// <summary>The total for one VAT rate. Net and tax always add up to gross.</summary>
/// <param name="Rate">The rate in hundredths of a percent: 20 % is 2000.</param>
/// <param name="Net">The net amount.</param>
/// <param name="Tax">The tax.</param>
/// <param name="Gross">The gross amount.</param>
public sealed record VatAmount(int Rate, [property: JsonIgnore] Money Net, [property: JsonIgnore] Money Tax, [property: JsonIgnore] Money Gross)
{
    /// <summary>Net amount in minor units, as the API says it beside the currency of the order.</summary>
    public long NetMinor => Net.Minor;

    /// <summary>Tax in minor units.</summary>
    public long TaxMinor => Tax.Minor;

    /// <summary>Gross amount in minor units.</summary>
    public long GrossMinor => Gross.Minor;

    /// <summary>Splits a gross amount into net and tax.</summary>
    public static VatAmount Of(Money gross, int rate)
    {
        var tax = Vat.ContainedIn(gross, rate);
        return new(rate, gross - tax, tax, gross);
    }
}
