using CsCheck;
using EventsHub.Kernel.Finance;

namespace EventsHub.UnitTests.Domain;

public sealed class MoneyAndVatTests
{
    [Theory, InlineData("EUR", true), InlineData("tnd", true), InlineData("XYZ", false), InlineData("XAU", false), InlineData("EURO", false), InlineData(null, false)]
    public void A_currency_is_one_that_people_pay_in(string? code, bool isOne) => Assert.Equal(isOne, Money.IsCurrencyCode(code));

    private static readonly Gen<(long Gross, int Rate)> Lines = Gen.Select(Gen.Long[0, 100_000_00], Gen.Int[0, Vat.MaxRate]);

    private static readonly Gen<Money> Any = Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.OneOf("EUR", "JPY", "TND"), (minor, currency) => new Money(minor, currency));

    [Theory]
    [InlineData(24000, 1000, 2182)]
    [InlineData(8400, 2000, 1400)]
    [InlineData(100, 550, 5)]
    [InlineData(0, 2000, 0)]
    [InlineData(10000, 0, 0)]
    public void The_tax_contained_is_rounded_to_the_minor_unit(long gross, int rate, long tax) => Assert.Equal(Euros(tax), Vat.ContainedIn(Euros(gross), rate));

    [Fact]
    public void Net_and_tax_always_add_up_to_gross() => Lines.Sample(line =>
    {
        var amount = VatAmount.Of(Euros(line.Gross), line.Rate);
        return amount.NetMinor + amount.TaxMinor == line.Gross && amount.TaxMinor >= 0 && amount.TaxMinor <= line.Gross;
    });

    [Fact]
    public void Rates_are_summed_apart_and_nothing_is_lost() => Lines.Array[0, 20].Sample(lines =>
    {
        var perRate = Vat.PerRate(lines.Select(l => (Euros(l.Gross), l.Rate)));
        return perRate.Sum(r => r.GrossMinor) == lines.Sum(l => l.Gross)
            && perRate.Select(r => r.Rate).SequenceEqual(lines.Select(l => l.Rate).Distinct().Order());
    });

    [Fact]
    public void Net_amounts_of_lines_add_up_to_that_of_their_rate_and_each_is_as_near_as_can_be() => Lines.Array[0, 20].Sample(lines =>
    {
        var net = Vat.NetOfLines([.. lines.Select(l => (Euros(l.Gross), l.Rate))]);
        var perRate = Vat.PerRate(lines.Select(l => (Euros(l.Gross), l.Rate))).ToDictionary(r => r.Rate, r => r.NetMinor);
        return lines.Select((l, i) => (l.Rate, net[i].Minor)).GroupBy(l => l.Rate).All(rate => rate.Sum(l => l.Minor) == perRate[rate.Key])
            && lines.Select((l, i) => Math.Abs((net[i].Minor * (10000 + l.Rate) / 10000m) - l.Gross)).All(off => off < 1.6m);
    });

    [Fact]
    public void An_amount_written_and_read_again_is_the_same() => Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.OneOf("EUR", "JPY", "TND")).Sample((minor, currency) =>
        Money.FromAmount(new Money(minor, currency).Amount, currency) == new Money(minor, currency));

    [Theory, InlineData("EUR", 240.00), InlineData("JPY", 24000), InlineData("TND", 24.000)]
    public void Currencies_have_their_own_decimals(string currency, double amount) => Assert.Equal((decimal)amount, new Money(24000, currency).Amount);

    [Fact]
    public void Two_currencies_neither_add_up_nor_compare() => Gen.Select(Any, Any).Sample((left, right) =>
    {
        Func<object>[] together = [() => left + right, () => left - right, () => left < right, () => left >= right, () => Money.Min(left, right), () => Money.Sum([left, right], left.Currency)];
        Assert.All(together, act => Assert.Equal(left.Currency != right.Currency, Record.Exception(act) is InvalidOperationException));
    });

    [Fact]
    public void Sums_go_both_ways_and_depend_on_no_order() => Gen.Select(Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000], Gen.Long[-1_000_000, 1_000_000]).Sample((a, b, c) =>
    {
        var (x, y, z) = (Euros(a), Euros(b), Euros(c));
        return x + y - y == x && x + (y + z) == x + y + z && x - y == -(y - x) && Money.Sum([x, y, z], "EUR") == Money.Sum([z, x, y], "EUR") && x - x == Money.Zero("EUR") && (x < y) == (y - x).IsPositive;
    });

    [Fact]
    public void A_sum_that_is_too_large_is_no_wrong_sum()
    {
        Assert.Throws<OverflowException>(() => Euros(long.MaxValue) + Euros(1));
        Assert.Throws<OverflowException>(() => Euros(0) - Euros(long.MinValue));
        Assert.Throws<OverflowException>(() => -Euros(long.MinValue));
    }

    [Fact]
    public void A_share_is_never_more_than_the_whole() => Gen.Select(Gen.Long[0, 100_000_000], Gen.Int[0, 100]).Sample((minor, percent) =>
        Euros(minor).Percent(percent) is var share && !share.IsNegative && share <= Euros(minor) && Euros(minor).Percent(100) == Euros(minor));

    [Fact]
    public void The_same_figure_in_another_currency_reads_alike_or_does_not_exist() => Gen.Select(Any, Gen.OneOf("EUR", "JPY", "TND")).Sample((money, currency) =>
        money.SameFigureIn(currency) is { } other ? other.Amount == money.Amount && other.Currency == currency : Money.Decimals(currency) < Money.Decimals(money.Currency));

    private static Money Euros(long cents) => new(cents, "EUR");
}
