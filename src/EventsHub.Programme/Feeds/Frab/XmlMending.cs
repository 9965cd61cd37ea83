using System.Net;
using System.Text.RegularExpressions;
using System.Xml;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>Makes XML readable that holds single characters which XML does not allow. Programs write them when they paste texts into a file without looking: control characters, references to them,
/// names of characters that only HTML knows, and an ampersand that stands for itself.</summary>
internal static partial class XmlMending
{
    /// <summary>The text without what no XML reader accepts; the same text when that is not what is wrong with it.</summary>
    public static string Of(string text) => Ampersand().Replace(Illegal().Replace(text, ""), Mended);

    private static string Mended(Match match) => match.Value switch
    {
        "&" => "&amp;",
        "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" => match.Value,
        ['&', '#', ..] number => IsAllowed(number) ? number : "",
        var name => WebUtility.HtmlDecode(name) is var read && read != name ? read : $"&amp;{name[1..]}",
    };

    private static bool IsAllowed(string reference) =>
        WebUtility.HtmlDecode(reference) is var read && read != reference && (read is [var one] ? XmlConvert.IsXmlChar(one) : read is [var high, var low] && XmlConvert.IsXmlSurrogatePair(low, high));

    // Char of XML 1.0, section 2.2; halves of a surrogate pair without the other half are none.
    [GeneratedRegex(@"[^\t\n\r\u0020-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Illegal();

    [GeneratedRegex("&(?:#[0-9]{1,9};|#x[0-9a-fA-F]{1,8};|[a-zA-Z][a-zA-Z0-9]{0,30};)?")]
    private static partial Regex Ampersand();
}
