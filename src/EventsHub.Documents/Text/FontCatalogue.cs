using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>The font family for each script. The list is explicit, so that the same text is printed in the same fonts on every machine.</summary>
internal static class FontCatalogue
{
    /// <summary>Family for Latin, Greek and Cyrillic, and for characters common to all scripts.</summary>
    public const string Primary = "NotoSans";

    /// <summary>Family for Han, kana and hangul.</summary>
    public const string Cjk = "NotoSansCJK";

    /// <summary>Families tried in this order for symbols, and for characters that a script's own family lacks. Symbola has another file name in Debian's package.</summary>
    public static IReadOnlyList<string> Symbols { get; } = ["NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath", "NotoMusic", "NotoEmoji", "DejaVuSans", "Symbola", "Symbola_hint"];

    /// <summary>Number of regional faces in the CJK collection.</summary>
    public const int CjkRegions = 5;

    private static readonly Dictionary<Script, string> ByScript = new()
    {
        [Script.Latin] = Primary,
        [Script.Greek] = Primary,
        [Script.Cyrillic] = Primary,
        [Script.Arabic] = "NotoSansArabic",
        [Script.Hebrew] = "NotoSansHebrew",
        [Script.Syriac] = "NotoSansSyriac",
        [Script.Thaana] = "NotoSansThaana",
        [Script.Nko] = "NotoSansNKo",
        [Script.Devanagari] = "NotoSansDevanagari",
        [Script.Bengali] = "NotoSansBengali",
        [Script.Gurmukhi] = "NotoSansGurmukhi",
        [Script.Gujarati] = "NotoSansGujarati",
        [Script.Oriya] = "NotoSansOriya",
        [Script.Tamil] = "NotoSansTamil",
        [Script.Telugu] = "NotoSansTelugu",
        [Script.Kannada] = "NotoSansKannada",
        [Script.Malayalam] = "NotoSansMalayalam",
        [Script.Sinhala] = "NotoSansSinhala",
        [Script.Thai] = "NotoSansThai",
        [Script.Lao] = "NotoSansLao",
        [Script.Tibetan] = "NotoSerifTibetan",
        [Script.Myanmar] = "NotoSansMyanmar",
        [Script.Khmer] = "NotoSansKhmer",
        [Script.Georgian] = "NotoSansGeorgian",
        [Script.Armenian] = "NotoSansArmenian",
        [Script.Ethiopic] = "NotoSansEthiopic",
        [Script.Cherokee] = "NotoSansCherokee",
        [Script.CanadianSyllabics] = "NotoSansCanadianAboriginal",
        [Script.Mongolian] = "NotoSansMongolian",
        [Script.Tifinagh] = "NotoSansTifinagh",
        [Script.Yi] = "NotoSansYi",
        [Script.Han] = Cjk,
        [Script.Hiragana] = Cjk,
        [Script.Katakana] = Cjk,
        [Script.Hangul] = Cjk,
        [Script.Bopomofo] = Cjk,
    };

    /// <summary>Family for a script, or null when the list has none and all other fonts are searched.</summary>
    public static string? FamilyFor(Script script) => ByScript.GetValueOrDefault(script);

    /// <summary>Index of the face in the CJK collection for a language: 0 Japanese, 1 Korean, 2 simplified Chinese, 3 Taiwan, 4 Hong Kong. Where the language does not decide, kana or hangul in the text do.</summary>
    public static int CjkIndex(string? language, string text)
    {
        var tag = language?.ToLowerInvariant() ?? "";
        if (tag.StartsWith("ja", StringComparison.Ordinal))
        {
            return 0;
        }

        if (tag.StartsWith("ko", StringComparison.Ordinal))
        {
            return 1;
        }

        if (tag.StartsWith("zh", StringComparison.Ordinal) || tag.StartsWith("yue", StringComparison.Ordinal))
        {
            return tag.Contains("-hk", StringComparison.Ordinal) || tag.Contains("-mo", StringComparison.Ordinal) || tag.StartsWith("yue", StringComparison.Ordinal) ? 4
                : tag.Contains("hant", StringComparison.Ordinal) || tag.Contains("-tw", StringComparison.Ordinal) ? 3
                : 2;
        }

        // Other languages do not decide between regional forms of Han; kana and hangul in the text do.
        foreach (var c in text)
        {
            if (c is >= '\u3041' and <= '\u30FF')
            {
                return 0;
            }

            if (c is >= '\uAC00' and <= '\uD7A3' or >= '\u1100' and <= '\u11FF')
            {
                return 1;
            }
        }

        return 2;
    }

    /// <summary>Debian package of fonts with the glyphs of a script.</summary>
    public static string PackageFor(Script script)
    {
        var family = FamilyFor(script);
        return family == Cjk ? "fonts-noto-cjk"
            : family is not null ? "fonts-noto-core"
            : script == Script.Common || script == Script.Inherited || script == Script.Unknown ? "fonts-noto-core, fonts-dejavu-core or fonts-symbola"
            : "fonts-noto-core or fonts-noto-extra";
    }
}
