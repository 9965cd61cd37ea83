namespace EventsHub.Kernel.Finance;

/// <summary>The total for one VAT rate. Net and tax always add up to gross.</summary>
/// <param name="Rate">The rate in hundredths of a percent: 20 % is 2000.</param>
/// <param name="NetMinor">Net amount in minor units of the currency.</param>
/// <param name="TaxMinor">Tax in minor units.</param>
/// <param name="GrossMinor">Gross amount in minor units.</param>
public sealed record VatAmount(int Rate, long NetMinor, long TaxMinor, long GrossMinor)
{
    /// <summary>Splits a gross amount into net and tax.</summary>
    public static VatAmount Of(long grossMinor, int rate)
    {
        var tax = Vat.ContainedIn(grossMinor, rate);
        return new(rate, grossMinor - tax, tax, grossMinor);
    }
}
