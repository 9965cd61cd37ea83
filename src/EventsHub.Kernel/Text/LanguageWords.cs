using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Kernel.People;

namespace EventsHub.Kernel.Text;

/// <summary>Recognises languages in what people write: by their codes (BCP 47, ISO 639-1 and 639-2) or by their names in one of the languages listed here or in the language itself.</summary>
public static partial class LanguageWords
{
    private static readonly string[] NamedIn = ["en", "fr", "de", "es", "it", "pt", "nl", "ja", "zh", "zh-Hant", "ko", "ar", "ru", "pl", "tr", "sv"];

    // Names that the Unicode locale data (CLDR) does not contain.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["mandarin"] = "zh", ["漢語"] = "zh", ["汉语"] = "zh", ["華語"] = "zh", ["华语"] = "zh", ["國語"] = "zh", ["普通话"] = "zh", ["普通話"] = "zh", ["中国语"] = "zh", ["英文"] = "en", ["日文"] = "ja", ["法文"] = "fr", ["德文"] = "de",
        ["عربي"] = "ar", ["عربى"] = "ar", ["فرنسي"] = "fr", ["انجليزي"] = "en", ["إنجليزي"] = "en", ["castellano"] = "es", ["flemish"] = "nl", ["vlaams"] = "nl", ["farsi"] = "fa", ["suahili"] = "sw",
    };

    // ISO 639-2 has a second, bibliographic code for these.
    private static readonly Dictionary<string, string> Bibliographic = new(StringComparer.Ordinal)
    {
        ["alb"] = "sq", ["arm"] = "hy", ["baq"] = "eu", ["bur"] = "my", ["chi"] = "zh", ["cze"] = "cs", ["dut"] = "nl", ["fre"] = "fr", ["geo"] = "ka", ["ger"] = "de",
        ["gre"] = "el", ["ice"] = "is", ["mac"] = "mk", ["may"] = "ms", ["per"] = "fa", ["rum"] = "ro", ["slo"] = "sk", ["wel"] = "cy",
    };

    // Between two languages these are words, although some of them are codes of languages as well.
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal) { "and", "or", "et", "ou", "und", "oder", "y", "e", "o", "u", "ed", "en", "of", "och", "i", "и", "ve", "و", "和", "と" };

    private static readonly Lazy<(Dictionary<string, string> Names, Dictionary<string, string> Tags)> Known = new(() =>
    {
        var (names, tags) = (new Dictionary<string, string>(OtherNames, StringComparer.Ordinal), new Dictionary<string, string>(Bibliographic, StringComparer.OrdinalIgnoreCase));
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures).Where(c => c.Name.Length > 0))
        {
            tags.TryAdd(culture.Name, culture.Name);
        }

        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3))
        {
            tags.TryAdd(culture.ThreeLetterISOLanguageName, culture.Name);
            names.TryAdd(SearchText.Fold(culture.NativeName), culture.Name);
            foreach (var name in NamedIn.Select(language => new Icu.Locale(culture.Name).GetDisplayLanguage(new Icu.Locale(language))))
            {
                names.TryAdd(SearchText.Fold(name), culture.Name);
            }
        }

        return (names, tags);
    });

    /// <summary>The languages of a text such as <c>en</c>, <c>de, en</c>, <c>en_GB</c> or <c>English and German</c>, in its order, without repetitions.</summary>
    /// <param name="text">The text; null is empty.</param>
    /// <param name="unknown">Is told what was not understood: a whole part, or what comes after the languages in it.</param>
    /// <returns>BCP 47 tags.</returns>
    public static IReadOnlyList<string> Read(string? text, Action<string> unknown)
    {
        var languages = new List<string>();
        foreach (var part in PartBreak().Split(text ?? "").Select(CleanText.Line).Where(p => p.Length > 0))
        {
            Read(part.Split(' '), languages, unknown);
        }

        return [.. languages.Distinct()];
    }

    private static void Read(string[] words, List<string> languages, Action<string> unknown)
    {
        // A part of nothing but languages and words between them may hold codes; in a sentence “no” and “it” are words.
        var codes = words.Select((word, i) => IsBetween(words, i) ? null : Name(word) ?? Code(word)).ToList();
        if (codes.Where((code, i) => code is null && !IsBetween(words, i)).Any())
        {
            codes = [.. words.Select((word, i) => IsBetween(words, i) ? null : Name(word))];
        }

        var read = 0;
        while (read < words.Length && (codes[read] is not null || IsBetween(words, read) && read + 1 < words.Length && codes[read + 1] is not null))
        {
            read++;
        }

        languages.AddRange(codes.Take(read).OfType<string>());
        if (read < words.Length)
        {
            unknown(string.Join(' ', words[read..]));
        }
    }

    private static bool IsBetween(string[] words, int at) => at > 0 && at < words.Length - 1 && Between.Contains(words[at].ToLowerInvariant());

    private static string? Name(string word) => word.Length > 3 || word.Length > 0 && !char.IsAscii(word[0]) ? Known.Value.Names.GetValueOrDefault(SearchText.Fold(word)) : null;

    // Of a tag that is not known, such as de-formal, the part that is.
    private static string? Code(string word)
    {
        if (!Tag().IsMatch(word) || word.Equals("und", StringComparison.OrdinalIgnoreCase) || word.Equals("mul", StringComparison.OrdinalIgnoreCase) || word.Equals("zxx", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        for (var tag = word.Replace('_', '-'); tag.Length > 0; tag = tag.LastIndexOf('-') is > 0 and var end ? tag[..end] : "")
        {
            if (Known.Value.Tags.GetValueOrDefault(tag) is { } known)
            {
                return known;
            }

            // A language in a country, of which not every pair is listed.
            if (tag.Split('-') is [var language, { Length: 2 } country] && Known.Value.Tags.ContainsKey(language) && Countries.IsKnownOrEmpty(country))
            {
                return CultureInfo.GetCultureInfo(tag).Name;
            }
        }

        return null;
    }

    [GeneratedRegex(@"[,;/&+|、，；・()\[\]\r\n]+")]
    private static partial Regex PartBreak();

    [GeneratedRegex("^[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
