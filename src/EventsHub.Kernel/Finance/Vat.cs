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

    /// <summary>The net amounts of lines, which add up to the net amount of their rate (<see cref="PerRate"/>): the units that rounding leaves go to the lines that lost most by it.</summary>
    /// <param name="lines">Gross amounts, 0 or more, and rates in hundredths of a percent.</param>
    public static IReadOnlyList<Money> NetOfLines(IReadOnlyList<(Money Gross, int Rate)> lines)
    {
        var net = new Money[lines.Count];
        foreach (var rate in Enumerable.Range(0, lines.Count).GroupBy(i => lines[i].Rate))
        {
            decimal Exact(int i) => (decimal)lines[i].Gross.Minor * 10000 / (10000 + rate.Key);
            var left = VatAmount.Of(Money.Sum(rate.Select(i => lines[i].Gross), lines[rate.First()].Gross.Currency), rate.Key).Net.Minor - rate.Sum(i => (long)Exact(i));
            foreach (var i in rate.OrderByDescending(i => Exact(i) - (long)Exact(i)).ThenBy(i => i))
            {
                net[i] = lines[i].Gross with { Minor = (long)Exact(i) + (left-- > 0 ? 1 : 0) };
            }
        }

        return net;
    }

    /// <summary>Net, tax and gross for each rate, lowest rate first. The tax is computed from the total of each rate rather than line by line, as on
    /// invoices.</summary>
    public static IReadOnlyList<VatAmount> PerRate(IEnumerable<(Money Gross, int Rate)> lines) =>
        [.. lines.GroupBy(line => line.Rate)
            .OrderBy(rate => rate.Key)
            .Select(rate => VatAmount.Of(Money.Sum(rate.Select(line => line.Gross), rate.First().Gross.Currency), rate.Key))];
}
