using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Domain.Common;

namespace EventsHub.Application.Programme.Exchange;

/// <summary>Turns the HTML that feeds carry into plain paragraphs, parted by an empty line. Nothing that came from outside is ever shown as HTML.</summary>
internal static partial class PlainText
{
    /// <summary>Whether a text is HTML: it holds a tag that authors use. "a &lt; b" is not.</summary>
    public static bool IsHtml(string text) => Tag().IsMatch(text);

    /// <summary>Plain paragraphs. A text that holds no tag comes back as it is, cleaned.</summary>
    public static string From(string text)
    {
        if (!IsHtml(text))
        {
            return Tidy(text);
        }

        var plain = Unseen().Replace(text.ReplaceLineEndings(" "), " ");
        plain = Link().Replace(plain, link => WithAddress(link.Groups["label"].Value, WebUtility.HtmlDecode(link.Groups["href"].Value)));
        plain = Tag().Replace(plain, tag => tag.Groups["name"].Value.ToLowerInvariant() switch
        {
            "br" => "\n",
            "li" when tag.Value[1] != '/' => "\n– ",
            "p" or "div" or "ul" or "ol" or "table" or "blockquote" or "pre" or "hr" or "section" or "article" or ['h', >= '1' and <= '6'] => "\n\n",
            "tr" => "\n",
            "td" or "th" => " ",
            _ => "",
        });
        return Tidy(WebUtility.HtmlDecode(plain));
    }

    /// <summary>A plain text as it goes into a file: one that would be taken for HTML on its way back is written as HTML.</summary>
    public static string ToFeed(string plain) => !IsHtml(plain) ? plain
        : string.Concat(plain.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    private static string WithAddress(string label, string href)
    {
        var words = Tag().Replace(label, "").Trim();
        return !href.StartsWith("http", StringComparison.OrdinalIgnoreCase) || href.Contains(WebUtility.HtmlDecode(words), StringComparison.OrdinalIgnoreCase) && words.Length > 0
            ? words.Length > 0 ? words : WebUtility.HtmlEncode(href)
            : words.Length == 0 ? WebUtility.HtmlEncode(href) : $"{words} ({WebUtility.HtmlEncode(href)})";
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var empty = 0;
        foreach (var line in CleanText.Lines(text).Split('\n'))
        {
            var words = line.Trim();
            if (words.Length == 0)
            {
                empty++;
                continue;
            }

            if (tidy.Length > 0)
            {
                tidy.Append(empty > 0 ? "\n\n" : "\n");
            }

            tidy.Append(words);
            empty = 0;
        }

        return tidy.ToString();
    }

    [GeneratedRegex("""</?(?<name>p|br|div|span|a|b|i|u|s|em|strong|small|big|sub|sup|code|pre|tt|kbd|q|cite|blockquote|ul|ol|li|dl|dt|dd|hr|h[1-6]|table|thead|tbody|tr|td|th|img|font|center|section|article|figure|figcaption|script|style|iframe|object|embed|svg|math|abbr|del|ins|mark|html|body|head|title)(\s+[a-z][a-z0-9_:.-]*\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=]+)|\s+(hidden|async|defer|controls|allowfullscreen|nowrap|checked|disabled|open|reversed))*\s*/?>|<!--.*?-->""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("""<(script|style|iframe|object|svg|math|head)\b.*?(</\1\s*>|$)|<!--.*?(-->|$)""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Unseen();

    [GeneratedRegex("""<a\b[^<>]*?\bhref\s*=\s*["']?(?<href>[^"'<>\s]*)["']?[^<>]*>(?<label>.*?)</a\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Link();
}
