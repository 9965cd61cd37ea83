using CsCheck;
using EventsHub.Programme.Domain;

namespace EventsHub.UnitTests.Programme;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Étoiles & planètes", "etoiles-planetes")]
    [InlineData("  What's new?  ", "whats-new")]
    [InlineData("Łódź: 20 m² dome", "lodz-20-m2-dome")]
    [InlineData("宇宙の話", "")]
    [InlineData("", "")]
    public void A_slug_keeps_what_addresses_can_hold(string title, string slug) => Assert.Equal(slug, Slug.Of(title));

    [Fact]
    public void A_long_title_is_cut_between_words() =>
        Assert.Equal("one-two-three-four-five-six-seven-eight-nine-ten-eleven-twelve-thirteen-fourteen", Slug.Of("One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"));

    [Fact]
    public void Any_titles_make_slugs_that_are_safe_and_all_different() => Gen.String.List[1, 20].Sample(titles =>
    {
        var taken = new HashSet<string>();
        var slugs = titles.Select(t => Slug.Unique(t, "talk", taken)).ToList();
        return slugs.Distinct().Count() == slugs.Count && slugs.All(s => s.Length is > 0 and <= 100 && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'));
    });
}
