using EventsHub.Programme.Feeds;

namespace EventsHub.IntegrationTests.Programme;

/// <summary>What feeds carry as HTML, read as paragraphs.</summary>
public sealed class PlainTextTests
{
    [Theory]
    [InlineData("<P>One</P><p>two", "One\n\ntwo")]
    [InlineData("<p>Caf&eacute; &amp; th&eacute; &#x1F600; &hellip; &NotEqualTilde;</p>", "Café & thé 😀 … ≂̸")]
    [InlineData("<p>R&ampD &copy 2030</p>", "R&D © 2030")]
    [InlineData("<p>Write &lt;b&gt; and &lt;!-- so --&gt;</p>", "Write <b> and <!-- so -->")]
    [InlineData("a<br>b<br/>c<hr>d", "a\nb\nc\n\nd")]
    [InlineData("<ul><li>a<li>b</ul>c", "– a\n– b\n\nc")]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc")]
    [InlineData("<p>We take i <j and k> l; <b>bold</b></p>", "We take i <j and k> l; bold")]
    [InlineData("<p>I </3 it, List<String></p>", "I </3 it, List<String>")]
    [InlineData("<p>a</p><script>if (a < b) document.write('<p>no</p>')</script><style>p { }</style>b", "a\n\nb")]
    [InlineData("<p>a</p><svg><text>no</text></svg><head><title>no</title></head>b", "a\n\nb")]
    [InlineData("<p>a</p><!-- no <b>no</b> -->b<!-- never closed", "a\n\nb")]
    [InlineData("<p>a</p><script>never closed", "a")]
    [InlineData("<p title='a > b'>c</p>", "c")]
    [InlineData("See <a href=\"https://example.org/?a=1&amp;b=2\">our <b>page</b></a>.", "See our page (https://example.org/?a=1&b=2).")]
    [InlineData("See <a href='https://example.org/x'>example.org</a>, <a href=https://example.org></a>", "See example.org, https://example.org")]
    [InlineData("<a href=\"#top\">up</a> <a>on</a> <a href=\"https://example.org\">never closed", "up on never closed")]
    [InlineData("<p>one\nline\r\nonly</p>", "one line only")]
    public void Html_is_read_as_a_browser_reads_it(string html, string plain)
    {
        Assert.True(PlainText.IsHtml(html));
        Assert.Equal(plain, PlainText.From(html));
    }

    [Theory]
    [InlineData("x <y and z> w")]
    [InlineData("a < b, b > c")]
    [InlineData("<s and t>")]
    [InlineData("AT&T and &nothing; stay as they were typed")]
    public void What_is_no_html_stays_as_it_is(string text)
    {
        Assert.False(PlainText.IsHtml(text));
        Assert.Equal(text, PlainText.From(text));
    }

    [Theory]
    [InlineData("Write <b> for bold & <!-- that -->.\nSo: &lt;i&gt;\n\nNext 😀 <script>")]
    [InlineData("<p>")]
    public void What_is_written_into_a_feed_comes_back(string text) => Assert.Equal(text, PlainText.From(PlainText.ToFeed(text)));

    [Fact]
    public void Tags_without_end_are_read_in_one_go()
    {
        Assert.Equal("x", PlainText.From(string.Concat(Enumerable.Repeat("<b><p><a href='https://example.org'>", 20_000)) + "x"));
        Assert.StartsWith("<b <b", PlainText.From("<p>" + string.Concat(Enumerable.Repeat("<b ", 30_000))), StringComparison.Ordinal);
    }
}
