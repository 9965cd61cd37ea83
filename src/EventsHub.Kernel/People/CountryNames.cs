using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.People;

/// <summary>Finds a country by what files call it: its code of two letters, or its name in a language that conferences write in.</summary>
public static class CountryNames
{
    private static readonly string[] LanguagesTried = ["en", "fr", "de", "es", "it", "pt", "nl", "ja", "zh", "ko", "ar", "ru"];

    // Names that people write and the Unicode locale data does not.
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

    /// <summary>The code of a country; null when the name is not known.</summary>
    public static string? CodeOf(string name) =>
        name.Length == 2 && Countries.IsKnownOrEmpty(name) ? name.ToUpperInvariant() : Codes.Value.GetValueOrDefault(SearchText.Fold(name));
}
