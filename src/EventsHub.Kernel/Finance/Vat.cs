namespace EventsHub.Kernel.Finance;

/// <summary>Value added tax (VAT), computed from gross prices.</summary>
public static class Vat
{
    /// <summary>The highest rate accepted, in hundredths of a percent.</summary>
    public const int MaxRate = 5000;

    /// <summary>The tax contained in a gross amount, rounded half away from zero to the minor unit.</summary>
    /// <param name="gross">The amount that people pay.</param>
    /// <param name="rate">The rate in hundredths of a percent: 20 % is 2000.</param>
    public static Money ContainedIn(Money gross, int rate) =>
        gross with { Minor = (long)Math.Round((decimal)gross.Minor * rate / (10000 + rate), MidpointRounding.AwayFromZero) };

    /// <summary>Net, tax and gross for each rate, lowest rate first. The tax is computed from the total of each rate rather than line by line, as on
    /// invoices.</summary>
    public static IReadOnlyList<VatAmount> PerRate(IEnumerable<(Money Gross, int Rate)> lines) =>
        [.. lines.GroupBy(line => line.Rate)
            .OrderBy(rate => rate.Key)
            .Select(rate => VatAmount.Of(Money.Sum(rate.Select(line => line.Gross), rate.First().Gross.Currency), rate.Key))];
}
