using System.Net;
namespace EventsHub.IntegrationTests.Web;

public sealed class ShellTests
{
    [Theory, InlineData("/sign-in"), InlineData("/nope"), InlineData("/css/eventshub.css"), InlineData("/api/v1/nope"), InlineData("/health")]
    public async Task Every_answer_says_what_a_browser_may_do_with_it(string address)
    {
        await using var app = await WebApp.StartAsync();

        var headers = (await app.Open().GetAsync(address)).Headers;

        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.True(headers.Contains("Permissions-Policy"));
        Assert.False(headers.Contains("Server"));
    }

    [Theory]
    [InlineData("en", "ltr", "This page does not exist")]
    [InlineData("fr", "ltr", "Cette page n’existe pas")]
    [InlineData("ar", "rtl", "هذه الصفحة غير موجودة")]
    [InlineData("ja", "ltr", "This page does not exist")]
    [InlineData("he", "rtl", "This page does not exist")]
    public async Task A_chosen_language_is_spoken_and_remembered(string language, string direction, string title)
    {
        await using var app = await WebApp.StartAsync();
        var browser = app.Open();

        await browser.GetAsync($"/sign-in?lang={language}");
        var answer = await browser.GetAsync("/no-such-page");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\">", page, StringComparison.Ordinal);
        Assert.Contains(title, page, StringComparison.Ordinal);
    }

    [Theory, InlineData("fr-CA,en;q=0.5", "fr"), InlineData("de,ar;q=0.8,en;q=0.5", "ar"), InlineData("de", "en"), InlineData("", "en"), InlineData("*;q=x,,", "en")]
    public async Task Without_a_choice_the_browser_s_languages_decide(string accepted, string spoken)
    {
        await using var app = await WebApp.StartAsync();
        var browser = app.Open();
        browser.Client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        Assert.Contains($"<html lang=\"{spoken}\"", await browser.ReadAsync("/sign-in"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        await using var app = await WebApp.StartAsync();

        var answer = await app.Open().Client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Input.Email", "ada@example.org")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("The form may have expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_style_guide_is_for_development_only()
    {
        await using var app = await WebApp.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await app.Open().GetAsync("/styleguide")).StatusCode);
    }

    [Fact]
    public async Task Files_are_addressed_by_their_content()
    {
        await using var app = await WebApp.StartAsync();
        var browser = app.Open();
        var address = System.Text.RegularExpressions.Regex.Match(await browser.ReadAsync("/sign-in"), "href=\"(/css/eventshub\\.[^\"]+\\.css)\"").Groups[1].Value;

        Assert.Contains("--accent", await browser.ReadAsync(address), StringComparison.Ordinal);
    }

    [Theory, InlineData("ffff00"), InlineData("000000"), InlineData("ffffff"), InlineData("1b3a6b"), InlineData("e4003a")]
    public async Task Any_accent_colour_can_be_read_on_both_pages(string colour)
    {
        await using var app = await WebApp.StartAsync();

        var css = await app.Open().ReadAsync($"/theme/{colour}.css");

        var shades = System.Text.RegularExpressions.Regex.Match(css, @"--accent: light-dark\(#(\w{6}), #(\w{6})\)").Groups;
        Assert.True(Contrast(shades[1].Value, "f4f6fb") >= 4.5, css);
        Assert.True(Contrast(shades[2].Value, "172142") >= 4.5, css);
    }

    private static double Contrast(string a, string b)
    {
        var (one, other) = (Luminance(a), Luminance(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return Enumerable.Range(0, 3).Sum(i =>
        {
            var part = Convert.ToInt32(hex.Substring(i * 2, 2), 16) / 255d;
            return weights[i] * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        });
    }
}
