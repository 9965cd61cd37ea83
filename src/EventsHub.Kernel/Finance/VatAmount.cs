namespace EventsHub.Kernel.Finance;

/// <summary>What one VAT rate comes to. Net and tax always add up to gross.</summary>
/// <param name="Rate">The rate in hundredths of a percent.</param>
/// <param name="NetMinor">Without tax, in minor units.</param>
/// <param name="TaxMinor">The tax, in minor units.</param>
/// <param name="GrossMinor">With tax, in minor units.</param>
public sealed record VatAmount(int Rate, long NetMinor, long TaxMinor, long GrossMinor)
{
    /// <summary>Splits a gross amount.</summary>
    public static VatAmount Of(long grossMinor, int rate)
    {
        var tax = Vat.ContainedIn(grossMinor, rate);
        return new(rate, grossMinor - tax, tax, grossMinor);
    }
}
