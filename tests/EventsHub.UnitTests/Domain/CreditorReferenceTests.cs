using CsCheck;
using EventsHub.Registrations.Domain;

namespace EventsHub.UnitTests.Domain;

public sealed class CreditorReferenceTests
{
    private static readonly Gen<string> Codes = Gen.String[Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcxyz0123456789-"], 1, 40];

    [Theory, InlineData("RF18539007547034"), InlineData("RF18 5390 0754 7034"), InlineData("rf18 5390 0754 7034")]
    public void The_examples_of_the_standard_are_valid(string reference) => Assert.True(CreditorReference.IsValid(reference));

    [Theory, InlineData("RF19539007547034"), InlineData("RF18539007547043"), InlineData(""), InlineData("RF18"), InlineData("DE18539007547034")]
    public void Others_are_not(string reference) => Assert.False(CreditorReference.IsValid(reference));

    [Fact]
    public void Every_reference_made_is_valid_and_short_enough() => Gen.Select(Codes, Codes).Where(c => (c.Item1 + c.Item2).Any(char.IsAsciiLetterOrDigit)).Sample((@event, order) =>
    {
        var reference = CreditorReference.For(@event, order);
        return CreditorReference.IsValid(reference) && CreditorReference.IsValid(CreditorReference.Print(reference)) && reference.Length <= 25;
    });

    [Fact]
    public void One_wrong_character_is_always_found() => Gen.Select(Codes, Gen.Int[4, 24], Gen.Char["0123456789"]).Sample((code, at, digit) =>
    {
        var reference = CreditorReference.For("CAP24", code);
        var wrong = at < reference.Length && char.IsAsciiDigit(reference[at]) && reference[at] != digit ? reference[..at] + digit + reference[(at + 1)..] : null;
        return wrong is null || !CreditorReference.IsValid(wrong);
    });

    [Fact]
    public void The_code_for_banking_apps_has_the_lines_of_EPC069_12() => Assert.Equal(
        "BCD\n002\n1\nSCT\nAGRIFRPP\nSample Host\nFR7630006000011234567890189\nEUR240.05\n\nRF18539007547034",
        EpcPayment.Payload("Sample Host", "FR7630006000011234567890189", "AGRIFRPP", new(24005, "EUR"), "RF18539007547034"));

    [Theory, InlineData(0, "EUR"), InlineData(-100, "EUR"), InlineData(100_000_000_000, "EUR"), InlineData(100, "USD")]
    public void What_SEPA_cannot_carry_has_no_code(long amount, string currency) =>
        Assert.Null(EpcPayment.Payload("Sample Host", "FR7630006000011234567890189", null, new(amount, currency), "RF18539007547034"));

    // Numbers of examples in the registry of IBANs (SWIFT).
    [Theory, InlineData("TN5910006035183598478831", false), InlineData("BR1800360305000010009795493C1", false), InlineData("MC5811222000010123456789030", true), InlineData("GB29NWBK60161331926819", true)]
    public void A_code_for_banking_apps_is_offered_for_accounts_in_the_scheme_only(string iban, bool isOffered) =>
        Assert.Equal(isOffered, EpcPayment.Payload("Sample Host", iban, null, new(100, "EUR"), "RF18539007547034") is not null);
}
