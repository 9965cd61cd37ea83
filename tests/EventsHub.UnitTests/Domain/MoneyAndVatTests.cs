using CsCheck;
using EventsHub.Kernel.Finance;

namespace EventsHub.UnitTests.Domain;

public sealed class MoneyAndVatTests
{
    private static readonly Gen<(long Gross, int Rate)> Lines = Gen.Select(Gen.Long[0, 100_000_00], Gen.Int[0, Vat.MaxRate]);

    [Theory]
    [InlineData(24000, 1000, 2182)]
    [InlineData(8400, 2000, 1400)]
    [InlineData(100, 550, 5)]
    [InlineData(0, 2000, 0)]
    [InlineData(10000, 0, 0)]
    public void The_tax_contained_is_rounded_to_the_minor_unit(long gross, int rate, long tax) => Assert.Equal(tax, Vat.ContainedIn(gross, rate));

    [Fact]
    public void Net_and_tax_always_add_up_to_gross() => Lines.Sample(line =>
    {
        var amount = VatAmount.Of(line.Gross, line.Rate);
        return amount.NetMinor + amount.TaxMinor == line.Gross && amount.TaxMinor >= 0 && amount.TaxMinor <= line.Gross;
    });

    [Fact]
    public void Rates_are_summed_apart_and_nothing_is_lost() => Lines.Array[0, 20].Sample(lines =>
    {
        var perRate = Vat.PerRate(lines.Select(l => (l.Gross, l.Rate)));
        return perRate.Sum(r => r.GrossMinor) == lines.Sum(l => l.Gross)
            && perRate.Select(r => r.Rate).SequenceEqual(lines.Select(l => l.Rate).Distinct().Order());
    });

    [Fact]
    public void An_amount_written_and_read_again_is_the_same() => Gen.Select(Gen.Long[-1_000_000_000, 1_000_000_000], Gen.OneOf("EUR", "JPY", "TND")).Sample((minor, currency) =>
        Money.FromAmount(new Money(minor, currency).Amount, currency) == new Money(minor, currency));

    [Theory, InlineData("EUR", 240.00), InlineData("JPY", 24000), InlineData("TND", 24.000)]
    public void Currencies_have_their_own_decimals(string currency, double amount) => Assert.Equal((decimal)amount, new Money(24000, currency).Amount);

    [Fact]
    public void Two_currencies_do_not_add_up() => Assert.Throws<InvalidOperationException>(() => new Money(1, "EUR") + new Money(1, "USD"));
}
