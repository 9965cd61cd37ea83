using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>Recognises countries in imported files: by a code of two or three letters (ISO 3166-1), or by name in one of the languages listed here, in its usual or its official form. Case, accents, points and
/// the article make no difference.</summary>
public static class CountryNames
{
    private static readonly string[] LanguagesTried = ["en", "fr", "de", "es", "it", "pt", "nl", "ja", "zh", "zh-Hant", "ko", "ar", "ru", "pl", "tr"];

    // Names that the Unicode locale data (CLDR) does not contain, or not in every version.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["uk"] = "GB", ["great britain"] = "GB", ["united kingdom of great britain and northern ireland"] = "GB", ["england"] = "GB", ["scotland"] = "GB", ["wales"] = "GB", ["northern ireland"] = "GB",
        ["usa"] = "US", ["us"] = "US", ["united states of america"] = "US", ["etats-unis d'amerique"] = "US", ["grande-bretagne"] = "GB", ["uae"] = "AE", ["czech republic"] = "CZ", ["czechia"] = "CZ",
        ["turkey"] = "TR", ["turkiye"] = "TR", ["south korea"] = "KR", ["korea"] = "KR", ["north korea"] = "KP", ["democratic people's republic of korea"] = "KP", ["holland"] = "NL", ["russia"] = "RU",
        ["russian federation"] = "RU", ["hong kong"] = "HK", ["macau"] = "MO", ["macao"] = "MO", ["macedonia"] = "MK", ["ivory coast"] = "CI", ["viet nam"] = "VN", ["moldova"] = "MD", ["palestine"] = "PS",
        ["guyane"] = "GF", ["vatican"] = "VA", ["holy see"] = "VA", ["cape verde"] = "CV", ["swaziland"] = "SZ", ["burma"] = "MM", ["east timor"] = "TL", ["lao people's democratic republic"] = "LA",
        ["syrian arab republic"] = "SY", ["brunei darussalam"] = "BN", ["democratic republic of congo"] = "CD", ["congo"] = "CG", ["people's republic of china"] = "CN", ["taiwan province of china"] = "TW",
        ["plurinational state of bolivia"] = "BO", ["bolivarian republic of venezuela"] = "VE", ["united republic of tanzania"] = "TZ", ["micronesia"] = "FM",
    };

    private static readonly string[] Official =
    [
        "republic of ", "islamic republic of ", "federal republic of ", "state of ", "kingdom of ", "principality of ", "grand duchy of ", "commonwealth of ", "sultanate of ", "arab republic of ",
        "republique de ", "republique du ", "republique d'", "royaume de ", "royaume du ", "royaume d'", "republik ", "bundesrepublik ", "konigreich ", "republica de ", "reino de ", "repubblica di ",
    ];

    private static readonly Lazy<Dictionary<string, string>> Codes = new(() =>
    {
        var codes = Others.ToDictionary(other => Key(other.Key), other => other.Value, StringComparer.Ordinal);
        foreach (var (code, name) in LanguagesTried.SelectMany(Countries.In))
        {
            codes.TryAdd(Key(name), code);
        }

        foreach (var (code, alpha3) in Countries.Alpha3().Where(country => country.Alpha3.Length == 3))
        {
            codes.TryAdd(Key(alpha3), code);
        }

        return codes;
    });

    /// <summary>The ISO 3166-1 alpha-2 code for a code or name; null when it is not recognised.</summary>
    public static string? CodeOf(string name)
    {
        if (name.Length == 2 && Countries.IsKnownOrEmpty(name))
        {
            return name.ToUpperInvariant();
        }

        var key = Key(name);
        return Codes.Value.GetValueOrDefault(key) ?? Official.Where(form => key.StartsWith(form, StringComparison.Ordinal)).Select(form => Codes.Value.GetValueOrDefault(WithoutArticle(key[form.Length..]))).FirstOrDefault(code => code is not null);
    }

    private static string Key(string name)
    {
        var folded = SearchText.Fold(name).Replace(".", "", StringComparison.Ordinal).Replace(" & ", " and ", StringComparison.Ordinal).Replace('’', '\'');
        // “Korea, Republic of”, as lists by the alphabet have it.
        return WithoutArticle(folded.Split(", ") is [var first, var second] ? $"{second} {first}" : folded);
    }

    private static string WithoutArticle(string folded) =>
        folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded.EndsWith(" (the)", StringComparison.Ordinal) ? folded[..^6] : folded;
}
