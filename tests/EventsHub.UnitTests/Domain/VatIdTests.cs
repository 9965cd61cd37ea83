using EventsHub.Kernel.Finance;

namespace EventsHub.UnitTests.Domain;

public sealed class VatIdTests
{
    [Theory]
    [InlineData("FR", "FR 83 404 833 048", true)]
    [InlineData("FR", "fr83404833048", true)]
    [InlineData("FR", "83404833048", false)]
    [InlineData("FR", "FRIO404833048", false)]
    [InlineData("DE", "DE123456789", true)]
    [InlineData("DE", "DE12345678", false)]
    [InlineData("DE", "FR83404833048", false)]
    [InlineData("BE", "BE 0123.456.789", true)]
    [InlineData("AT", "ATU12345678", true)]
    [InlineData("AT", "AT12345678", false)]
    [InlineData("GR", "EL123456789", true)]
    [InlineData("GR", "GR123456789", false)]
    [InlineData("IE", "IE1234567WA", true)]
    [InlineData("IE", "IE1X23456W", true)]
    [InlineData("NL", "NL123456789B01", true)]
    [InlineData("ES", "ESX1234567X", true)]
    [InlineData("SE", "SE123456789001", true)]
    [InlineData("SE", "SE123456789012", false)]
    [InlineData("GB", "XI123456789", true)]
    [InlineData("GB", "GB123456789", false)]
    [InlineData("CH", "CHE123456789", false)]
    [InlineData("DE", "DE١٢٣٤٥٦٧٨٩", false)]
    public void A_number_has_the_form_of_its_country(string country, string number, bool isValid) => Assert.Equal(isValid, VatId.IsValid(number, country));

    [Fact]
    public void Every_member_state_has_a_form() => Assert.All(
        "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".Split(' '), country => Assert.True(VatId.IsGivenIn(country)));

    [Theory, InlineData("CH"), InlineData("US"), InlineData("NO"), InlineData("")]
    public void Others_have_none(string country) => Assert.False(VatId.IsGivenIn(country));
}
