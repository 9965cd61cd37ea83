using System.Collections.Frozen;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EventsHub.Kernel.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace EventsHub.Programme.Feeds;

/// <summary>Converts HTML from imported files to plain paragraphs, separated by an empty line. Imported text is never shown as HTML.</summary>
internal static partial class PlainText
{
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create("script", "style", "iframe", "object", "svg", "math", "head");

    /// <summary>True when a text contains a common HTML tag; "a &lt; b" does not.</summary>
    public static bool IsHtml(string text) => Tag().IsMatch(text);

    /// <summary>True when a text holds character references of HTML, such as <c>&amp;amp;</c> or <c>&amp;#8211;</c>; “AT&amp;T” is none.</summary>
    public static bool HasReferences(string text) => text.Contains('&', StringComparison.Ordinal) && Unreferenced(text) != text;

    /// <summary>The text with its character references turned into characters.</summary>
    public static string Unreferenced(string text) => Reference().Replace(text, reference => WebUtility.HtmlDecode(reference.Value));

    /// <summary>Plain paragraphs. A text without tags is cleaned, and its character references become characters.</summary>
    public static string From(string text)
    {
        if (!IsHtml(text))
        {
            return Tidy(Unreferenced(text));
        }

        var plain = new StringBuilder(text.Length);
        var (address, label, unseen) = ((string?)null, 0, (string?)null);
        using var source = new TextSource(OnlyTags(text.ReplaceLineEndings(" ")));
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        for (var token = tokenizer.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokenizer.Get())
        {
            if (unseen is not null)
            {
                unseen = token.Type == HtmlTokenType.EndTag && token.Name == unseen ? null : unseen;
            }
            else if (token.Type == HtmlTokenType.Character)
            {
                plain.Append(token.Data);
            }
            else if (token.Type == HtmlTokenType.StartTag && Unseen.Contains(token.Name))
            {
                unseen = token.Name;
                tokenizer.State = unseen switch { "script" => HtmlParseMode.Script, "style" or "iframe" => HtmlParseMode.Rawtext, _ => tokenizer.State };
            }
            else if (token is HtmlTagToken { Name: "a" } link)
            {
                AddAddress(plain, label, link.Type == HtmlTokenType.EndTag ? address : null);
                (address, label) = (link.Type == HtmlTokenType.StartTag ? link.GetAttribute("href").ToString() : null, plain.Length);
            }
            else if (token is HtmlTagToken tag)
            {
                plain.Append(Break(tag));
            }
        }

        return Tidy(plain.ToString());
    }

    /// <summary>Plain text for an export. A text that contains something like a tag or a character reference is encoded as HTML, so that it survives the next import.</summary>
    public static string ToFeed(string plain) => !IsHtml(plain) && !HasReferences(plain) ? plain
        : string.Concat(plain.Split("\n\n").Select(paragraph => $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>"));

    // An HTML parser takes every “<” before a letter for a tag, but authors who write about i <b and c> mean it literally.
    private static string OnlyTags(string text)
    {
        var only = new StringBuilder(text.Length);
        var done = 0;
        foreach (var tag in Tag().EnumerateMatches(text))
        {
            AddText(text.AsSpan(done..tag.Index));
            only.Append(text, tag.Index, tag.Length);
            done = tag.Index + tag.Length;
        }

        AddText(text.AsSpan(done));
        return only.ToString();

        void AddText(ReadOnlySpan<char> part)
        {
            for (; part.IndexOf('<') is >= 0 and var at; part = part[(at + 1)..])
            {
                // An unclosed comment hides the text after it, as in a browser.
                only.Append(part[..at]).Append(part[at..].StartsWith("<!--") ? "<" : "&lt;");
            }

            only.Append(part);
        }
    }

    private static string Break(HtmlTagToken tag) => tag.Name switch
    {
        "br" => "\n",
        "li" when tag.Type == HtmlTokenType.StartTag => "\n– ",
        "tr" when tag.Type == HtmlTokenType.StartTag => "\n",
        "p" or "div" or "ul" or "ol" or "table" or "blockquote" or "pre" or "hr" or "section" or "article" or ['h', >= '1' and <= '6'] => "\n\n",
        "td" or "th" => " ",
        _ => "",
    };

    // The label is the text since the link began. The address is not repeated if the label already contains it.
    private static void AddAddress(StringBuilder plain, int label, string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return;
        }

        var words = plain.ToString(label, plain.Length - label).Trim();
        if (words.Length == 0)
        {
            plain.Append(address);
        }
        else if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase) && !address.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            plain.Length = label + plain.ToString(label, plain.Length - label).TrimEnd().Length;
            plain.Append(" (").Append(address).Append(')');
        }
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

    [GeneratedRegex("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")]
    private static partial Regex Reference();

    [GeneratedRegex("""</?(?<name>p|br|div|span|a|b|i|u|s|em|strong|small|big|sub|sup|code|pre|tt|kbd|q|cite|blockquote|ul|ol|li|dl|dt|dd|hr|h[1-6]|table|thead|tbody|tr|td|th|img|font|center|section|article|figure|figcaption|script|style|iframe|object|embed|svg|math|abbr|del|ins|mark|html|body|head|title)(\s+[a-z][a-z0-9_:.-]*\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>=]+)|\s+(hidden|async|defer|controls|allowfullscreen|nowrap|checked|disabled|open|reversed))*\s*/?>|<!--.*?-->""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();
}
