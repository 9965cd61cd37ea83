using System.Text.RegularExpressions;

namespace EventsHub.Programme.Feeds.Words;

/// <summary>Finds the name in Latin letters in a whole name such as “見本 太郎 (Mihon Tarō)”.</summary>
internal static partial class NameWords
{
    /// <summary>The native name, and the Latin one; null when the brackets hold something else, such as an institution or “she/her”, which then stay part of the name.</summary>
    public static (string Name, string? Latin) Read(string name) =>
        NativeAndLatin().Match(name) is { Success: true } both && !LatinLetter().IsMatch(both.Groups[1].Value) && IsName(both.Groups[2].Value)
            ? (both.Groups[1].Value, both.Groups[2].Value)
            : (name, null);

    // One word in capitals is an abbreviation; a name may well have one word in capitals and others that are not.
    private static bool IsName(string text) => LatinName().IsMatch(text) && !Institution().IsMatch(text) && (text.Contains(' ', StringComparison.Ordinal) || text.Any(char.IsLower));

    [GeneratedRegex(@"^([^()]+?)\s*\(([^()]+)\)$")]
    private static partial Regex NativeAndLatin();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]")]
    private static partial Regex LatinLetter();

    [GeneratedRegex(@"^[A-Z\u00C0-\u024F\u1E00-\u1EFFʻʼ‘’'][A-Za-z\u00C0-\u024F\u1E00-\u1EFF\p{M}ʻʼ‘’'.-]*(?:,? [A-Za-z\u00C0-\u024F\u1E00-\u1EFFʻʼ‘’'][A-Za-z\u00C0-\u024F\u1E00-\u1EFF\p{M}ʻʼ‘’'.-]*)*$")]
    private static partial Regex LatinName();

    [GeneratedRegex(@"\b(universit\w*|institut\w*|agency|agence|cent(er|re)|college|school|laborator\w*|observator\w*|planetarium|museum|academy|society|association|foundation|company|corporation|department|inc|ltd|gmbh|team|group)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Institution();
}
