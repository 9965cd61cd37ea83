using HarfBuzzSharp;

namespace EventsHub.Documents.Text;

/// <summary>Which family prints which script: an explicit list, so that the same text gets the same letters on every machine.</summary>
internal static class FontCatalogue
{
    /// <summary>The family for Latin, Greek and Cyrillic, and for what no script owns.</summary>
    public const string Primary = "NotoSans";

    /// <summary>The family with Han, kana and hangul.</summary>
    public const string Cjk = "NotoSansCJK";

    /// <summary>Tried in this order for symbols, and for what a script's own family lacks.</summary>
    public static IReadOnlyList<string> Symbols { get; } = ["NotoSansSymbols", "NotoSansSymbols2", "NotoSansMath", "NotoMusic", "NotoEmoji", "DejaVuSans", "Symbola"];

    /// <summary>How many regions a CJK collection has faces for.</summary>
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

    /// <summary>The family for a script, or null when only the rest of the fonts may know it.</summary>
    public static string? FamilyFor(Script script) => ByScript.GetValueOrDefault(script);

    /// <summary>The face of a CJK collection with the regional forms of a language.</summary>
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

        // Another language says nothing about Han forms; the neighbours in the text may.
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

    /// <summary>The Debian package that would bring a script's glyphs.</summary>
    public static string PackageFor(Script script)
    {
        var family = FamilyFor(script);
        return family == Cjk ? "fonts-noto-cjk"
            : family is not null ? "fonts-noto-core"
            : script == Script.Common || script == Script.Inherited || script == Script.Unknown ? "fonts-noto-core, fonts-dejavu-core or fonts-symbola"
            : "fonts-noto-core or fonts-noto-extra";
    }
}
