using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>Recognises countries in imported files: by alpha-2 code, or by name in one of the languages listed here, ignoring case and
/// accents.</summary>
public static class CountryNames
{
    private static readonly string[] LanguagesTried = ["en", "fr", "de", "es", "it", "pt", "nl", "ja", "zh", "ko", "ar", "ru"];

    // Common names that the Unicode locale data (CLDR) does not contain.
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["uk"] = "GB", ["great britain"] = "GB", ["england"] = "GB", ["scotland"] = "GB", ["wales"] = "GB", ["usa"] = "US", ["united states of america"] = "US",
        ["czech republic"] = "CZ", ["turkey"] = "TR", ["south korea"] = "KR", ["republic of korea"] = "KR", ["korea"] = "KR", ["holland"] = "NL", ["the netherlands"] = "NL",
        ["russia"] = "RU", ["russian federation"] = "RU", ["hong kong"] = "HK", ["macau"] = "MO", ["macedonia"] = "MK", ["ivory coast"] = "CI", ["viet nam"] = "VN",
        ["moldova"] = "MD", ["palestine"] = "PS", ["guyane"] = "GF", ["etats-unis d'amerique"] = "US", ["grande-bretagne"] = "GB", ["uae"] = "AE",
    };

    private static readonly Lazy<Dictionary<string, string>> Codes = new(() =>
    {
        var codes = new Dictionary<string, string>(Others, StringComparer.Ordinal);
        foreach (var language in LanguagesTried)
        {
            using (Texts.In(language))
            {
                foreach (var (code, name) in Countries.All())
                {
                    codes.TryAdd(SearchText.Fold(name), code);
                }
            }
        }

        return codes;
    });

    /// <summary>The ISO 3166-1 alpha-2 code for a code or name; null when it is not recognised.</summary>
    public static string? CodeOf(string name) =>
        name.Length == 2 && Countries.IsKnownOrEmpty(name) ? name.ToUpperInvariant() : Codes.Value.GetValueOrDefault(SearchText.Fold(name));
}
