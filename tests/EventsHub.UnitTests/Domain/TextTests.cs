using System.Globalization;
using System.Text;
using CsCheck;
using EventsHub.Kernel.People;
using EventsHub.Kernel.Text;

namespace EventsHub.UnitTests.Domain;

public sealed class TextTests
{
    private static readonly Gen<string> AnyText = Gen.String[Gen.OneOf(
        Gen.Char, Gen.Char["abcÉß \t\r\n"], Gen.Char['\u0300', '\u036F'], Gen.Char['\u0600', '\u06FF'], Gen.Char['\u200B', '\u2069'], Gen.Char['\uD800', '\uDFFF']), 0, 60];

    [Theory]
    [InlineData("  Anna \t  Sample ", "Anna Sample")]
    [InlineData("Ame\u0301lie", "Amélie")]
    [InlineData("Anna\u202Egnirts\u202C", "Annagnirts")]
    [InlineData("a\u0000b\u0007c", "abc")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("\u202E", "")]
    [InlineData("क्\u200Dष", "क्\u200Dष")]
    [InlineData("👩🏽\u200D🚀", "👩🏽\u200D🚀")]
    [InlineData(null, "")]
    public void A_line_says_the_same_without_what_could_harm(string? typed, string clean) => Assert.Equal(clean, CleanText.Line(typed));

    [Fact]
    public void Lines_keep_their_ends() => Assert.Equal("one\ntwo\n\nthree", CleanText.Lines(" one \r\ntwo\n\n  three\n"));

    [Fact]
    public void Whatever_is_typed_comes_out_clean_and_cleaning_again_changes_nothing() => AnyText.Sample(typed =>
    {
        var clean = CleanText.Line(typed);
        return clean == CleanText.Line(clean)
            && clean.IsNormalized(NormalizationForm.FormC)
            && clean.EnumerateRunes().All(r => Rune.GetUnicodeCategory(r) != UnicodeCategory.Control && r.Value is not (>= 0x202A and <= 0x202E));
    });

    [Theory]
    [InlineData("Müller", "muller")]
    [InlineData("GARCÍA  Márquez", "garcia marquez")]
    [InlineData("Straße \u0365", "strasse")]
    [InlineData("Łukasz Øst", "lukasz ost")]
    [InlineData("ＡＢＣ", "abc")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("Нұрсұлтан", "нұрсұлтан")]
    [InlineData("สมชาย ใจดี", "สมชาย ใจดี")]
    public void Searching_ignores_case_accents_and_width(string text, string folded) => Assert.Equal(folded, SearchText.Fold(text));

    [Fact]
    public void Folding_twice_is_folding_once() => AnyText.Select(CleanText.Line).Sample(text => SearchText.Fold(text) == SearchText.Fold(SearchText.Fold(text)));

    [Fact]
    public void Composed_and_decomposed_text_is_found_alike() => AnyText.Select(CleanText.Line).Sample(text =>
        SearchText.Fold(text) == SearchText.Fold(text.Normalize(NormalizationForm.FormD)));

    [Theory]
    [InlineData("美咲", "林", NameOrder.FamilyFirst, "林美咲")]
    [InlineData("민준", "김", NameOrder.FamilyFirst, "김민준")]
    [InlineData("Eszter", "Minta", NameOrder.FamilyFirst, "Minta Eszter")]
    [InlineData("Айгүл", "Үлгі", NameOrder.GivenFirst, "Айгүл Үлгі")]
    [InlineData("Ludwig", "van der Muster III", NameOrder.GivenFirst, "Ludwig van der Muster III")]
    [InlineData("Suharto", "", NameOrder.GivenFirst, "Suharto")]
    public void Names_are_joined_as_their_bearers_write_them(string given, string family, NameOrder order, string written) =>
        Assert.Equal(written, PersonName.Of(given, family, order).Native);

    [Fact]
    public void The_parts_of_a_name_are_in_the_order_of_each_script()
    {
        var name = PersonName.Of("美咲", "林", "Misaki", "Hayashi", NameOrder.FamilyFirst);
        Assert.Equal(["林", "美咲"], name.NativeParts());
        Assert.Equal(["Misaki", "Hayashi"], name.LatinParts());
        Assert.Equal(["Suharto"], PersonName.Of("Suharto", "").NativeParts());
        Assert.Equal(["Anna", "Muster"], PersonName.Of("Anna", "Muster").LatinParts());
    }

    [Fact]
    public void A_Latin_name_is_shown_only_when_it_differs()
    {
        Assert.Null(PersonName.Of("Anna", "Muster").LatinIfDifferent);
        Assert.Null(PersonName.Of("Anna", "Muster", "Anna", "Muster").LatinIfDifferent);
        Assert.Equal("Misaki Hayashi", PersonName.Of("美咲", "林", "Misaki", "Hayashi", NameOrder.FamilyFirst).LatinIfDifferent);
    }

    [Fact]
    public void Names_are_never_recased() => Gen.OneOf("MACDONALD", "mcDonald", "d’Été", "von DER Heide", "O'brien").Sample(name =>
        PersonName.Of(name, name).Family == name);

    [Theory]
    [InlineData("a@b.org", true)]
    [InlineData("zoé@exämple.org", true)]
    [InlineData("太郎@例え.jp", true)]
    [InlineData("a@b", false)]
    [InlineData("a b@c.org", false)]
    [InlineData("a@b@c.org", false)]
    [InlineData("a@b..org", false)]
    [InlineData("a@.org", false)]
    [InlineData("", false)]
    [InlineData("a@b.org\r\nBcc: c@d.org", false)]
    [InlineData("mailto:info@example.org", false)]
    [InlineData("a..b@example.org", false)]
    [InlineData(".a@example.org", false)]
    [InlineData("a.@example.org", false)]
    [InlineData("a:b@example.org", false)]
    [InlineData("@a.org:b@example.org", false)]
    [InlineData("a@[192.0.2.1]", false)]
    [InlineData("o'brien+cap24@example.org", true)]
    [InlineData("\u200Bzoe@example.org\u2060", true)]
    public void An_address_is_one_that_mail_can_go_to(string address, bool plausible) => Assert.Equal(plausible, EmailAddress.IsPlausible(address));

    [Fact]
    public void Every_address_accepted_is_read_by_what_sends_mail_as_itself() =>
        Gen.Char["ab.@:;,<>()[]\"\\ '+-_é\u200B\uFFFE例"].Array[1, 12].Select(c => new string(c)).Sample(typed =>
        {
            if (EmailAddress.IsPlausible(typed))
            {
                Assert.Equal(EmailAddress.Clean(typed), new MimeKit.MailboxAddress("", EmailAddress.Clean(typed)).Address);
                Assert.Equal(EmailAddress.Clean(typed), MimeKit.MailboxAddress.Parse(EmailAddress.Clean(typed)).Address);
            }
        }, iter: 20_000);

    [Theory]
    [InlineData("Deutschland", "DE")]
    [InlineData("España", "ES")]
    [InlineData("日本", "JP")]
    [InlineData("Россия", "RU")]
    [InlineData("대한민국", "KR")]
    [InlineData("Korea, Republic of", "KR")]
    [InlineData("Iran, Islamic Republic of", "IR")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Turquie", "TR")]
    [InlineData("Bosnia and Herzegovina", "BA")]
    [InlineData("U.K.", "GB")]
    [InlineData("U.S.A.", "US")]
    [InlineData("The Gambia", "GM")]
    [InlineData("Federal Republic of Germany", "DE")]
    [InlineData("République de Moldavie", "MD")]
    [InlineData("Vatican", "VA")]
    [InlineData("FRA", "FR")]
    [InlineData("مصر", "EG")]
    [InlineData("Atlantis", null)]
    [InlineData("Republic of", null)]
    [InlineData("", null)]
    public void A_country_is_recognised_however_it_is_called(string name, string? code) => Assert.Equal(code, CountryNames.CodeOf(name));

    [Fact]
    public void Every_country_is_recognised_by_its_name_in_every_language_of_the_interface()
    {
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            using (Texts.In(language))
            {
                Assert.All(Countries.All(), country => Assert.Equal(country.Code, CountryNames.CodeOf(country.Name)));
            }
        }
    }

    [Fact]
    public void An_address_is_stored_without_what_cannot_be_seen() => Assert.Equal("zoe@example.org", EmailAddress.Clean(" \u200Bzoe@exam\u00ADple.org\uFEFF\u2060"));

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164\u2800 \uFE0F")]
    [InlineData("\uFFFE\uFFFF\uFDD0")]
    public void What_cannot_be_seen_is_no_text(string typed)
    {
        Assert.Equal("", CleanText.Line(typed));
        Assert.Equal("", CleanText.Lines(typed));
    }

    [Fact]
    public void Any_text_can_be_cleaned_and_folded() =>
        Gen.Char.Array[0, 20].Select(c => new string(c)).Sample(typed =>
        {
            Assert.Equal(CleanText.Line(typed), CleanText.Line(CleanText.Line(typed)));
            Assert.Equal(SearchText.Fold(typed), SearchText.Fold(SearchText.Fold(typed)));
        }, iter: 20_000);

    [Fact]
    public void Addresses_are_compared_without_case_and_with_the_domain_in_ASCII() =>
        Assert.Equal("zoé@xn--exmple-cua.org", EmailAddress.Normalize(" Zoé@EXÄMPLE.org "));
}
