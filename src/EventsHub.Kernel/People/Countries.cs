using System.Collections.Concurrent;
using System.Globalization;
using EventsHub.Kernel.Text;
using Icu;

namespace EventsHub.Kernel.People;

/// <summary>The countries and territories of ISO 3166-1 with their names in the current interface language (from ICU).</summary>
public static class Countries
{
    private static readonly HashSet<string> Codes = (
        "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ "
        + "DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP "
        + "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM "
        + "PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ "
        + "UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW").Split(' ').ToHashSet(StringComparer.Ordinal);

    /// <summary>True for an alpha-2 code of ISO 3166-1 in any case, and for an empty value, because a country is optional in many forms.</summary>
    public static bool IsKnownOrEmpty(string? code) => string.IsNullOrWhiteSpace(code) || Codes.Contains(code.Trim().ToUpperInvariant());

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Code, string Name)>> ByLanguage = new();

    /// <summary>The name of a country in the current interface language; the given text itself when it is not a known code.</summary>
    public static string NameOf(string code)
    {
        var known = code.Trim().ToUpperInvariant();
        return All().FirstOrDefault(country => country.Code == known).Name ?? code;
    }

    /// <summary>The language (BCP 47) in whose form Han characters in the names of a country's people are drawn: the same characters look different in each, and the country is the only hint. Null where there is no such form.</summary>
    /// <param name="code">ISO 3166-1 alpha-2 code.</param>
    public static string? HanFormsOf(string code) => code switch
    {
        "JP" => "ja",
        "CN" or "SG" => "zh-Hans",
        "TW" or "HK" or "MO" => "zh-Hant",
        "KR" => "ko",
        _ => null,
    };

    /// <summary>All countries with their names in the current interface language, sorted by name in that language's alphabetical order.</summary>
    public static IReadOnlyList<(string Code, string Name)> All() => ByLanguage.GetOrAdd(Languages.CurrentInterface, language =>
    {
        var order = StringComparer.Create(CultureInfo.GetCultureInfo(language), CompareOptions.None);
        return [.. Codes.Select(code => (code, Name(code, language))).OrderBy(country => country.Item2, order)];
    });

    /// <summary>The names of all countries in a language (BCP 47), whether or not the interface is translated into it.</summary>
    internal static IEnumerable<(string Code, string Name)> In(string language) => Codes.Select(code => (code, Name(code, language)));

    /// <summary>The alpha-3 code of ISO 3166-1 for each alpha-2 code.</summary>
    internal static IEnumerable<(string Code, string Alpha3)> Alpha3() => Codes.Select(code => (code, new Icu.Locale($"und-{code}").Iso3Country));

    // .NET's RegionInfo has only English and native names; ICU names every country in every language.
    private static string Name(string code, string language) =>
        new Icu.Locale($"und-{code}").GetDisplayCountry(new Icu.Locale(language)) is { Length: > 0 } name ? name : code;
}
