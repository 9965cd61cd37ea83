using CsCheck;
using EventsHub.Hosts.Domain;
using EventsHub.Kernel.Domain;

namespace EventsHub.UnitTests.Hosts;

public sealed class NumberSequenceTests
{
    private static readonly Gen<int[]> Years = Gen.Int[2024, 2028].Array[0, 60];
    private static readonly Gen<string> Patterns = Gen.OneOf([.. new[] { "{number}", "{number:4}", "{year}{number}", "{year}-{number:5}", "INV/{number:3}.{year}", "R{number:1}" }.Select(Gen.Const)]);

    [Fact]
    public void No_number_is_given_twice_and_none_is_left_out() => Gen.Select(Patterns, Years).Sample((pattern, years) =>
    {
        var sequence = Of(pattern);
        var taken = Array.ConvertAll(years, sequence.Take);

        return taken.Distinct().Count() == taken.Length
            && sequence.Counters.Sum(c => c.Last) == taken.Length
            && sequence.Counters.Select(c => c.Year).Distinct().Count() == sequence.Counters.Count;
    });

    [Fact]
    public void The_next_number_is_the_one_that_is_given() => Gen.Select(Patterns, Years, Gen.Int[2024, 2028]).Sample((pattern, years, year) =>
    {
        var sequence = Of(pattern);
        Array.ForEach(years, taken => sequence.Take(taken));

        return sequence.Next(year) == sequence.Take(year);
    });

    [Fact]
    public void Counting_begins_again_where_the_pattern_names_the_year_and_december_can_be_numbered_in_january()
    {
        var (yearly, lasting) = (Of("{year}-{number:5}"), Of("C{number}"));

        Assert.Equal(["2030-00001", "2030-00002", "2031-00001", "2030-00003"], new[] { 2030, 2030, 2031, 2030 }.Select(yearly.Take));
        Assert.Equal(["C1", "C2", "C3"], new[] { 2030, 2031, 2030 }.Select(lasting.Take));
    }

    [Fact]
    public void A_number_longer_than_its_digits_is_written_in_full()
    {
        var sequence = Of("{number:1}");
        var taken = Enumerable.Range(0, 12).Select(_ => sequence.Take(2030)).ToList();

        Assert.Equal("12", taken[^1]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2030")]
    [InlineData("{year}")]
    [InlineData("{number}{number}")]
    [InlineData("{year}{number}{year}")]
    [InlineData("{number:0}")]
    [InlineData("{number:12}")]
    [InlineData("{month}-{number}")]
    [InlineData("n° {number}")]
    [InlineData("{{number}}")]
    [InlineData("INVOICES-OF-A-VERY-LONG-NAMED-ASSOCIATION-{number}")]
    public void A_pattern_that_would_not_number_documents_is_refused(string pattern) =>
        Assert.Equal("sequence.pattern", Assert.Throws<DomainRuleException>(() => NumberPattern.Of(pattern)).Code);

    [Fact]
    public void A_pattern_stays_once_a_number_was_given()
    {
        var sequence = Of("{number}");
        sequence.WriteAs(NumberPattern.Of("{year}-{number}"));
        Assert.Equal("2030-1", sequence.Take(2030));

        sequence.WriteAs(NumberPattern.Of("{year}-{number}"));
        Assert.Equal("sequence.in-use", Assert.Throws<DomainRuleException>(() => sequence.WriteAs(NumberPattern.Of("{number}"))).Code);
    }

    private static NumberSequence Of(string pattern) => NumberSequence.Of(Guid.NewGuid(), "invoices", NumberPattern.Of(pattern));
}
