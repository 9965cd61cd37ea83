using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using EventsHub.Kernel.Modules;
using Microsoft.Extensions.Localization;

namespace EventsHub.Kernel.Text;

/// <summary>Translations of everything people read: pages, mails, documents, error messages. The key of a text is its English sentence; English needs
/// no table.</summary>
public sealed class Texts(ModuleCatalogue modules) : IStringLocalizer
{
    private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> byLanguage = new();

    /// <inheritdoc/>
    public LocalizedString this[string name] =>
        Table().TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);

    /// <inheritdoc/>
    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    /// <summary>A text with a number: <c>T.Count(n, "{0} place left", "{0} places left")</c>. Languages with more plural forms add the keys "key|two",
    /// "key|few" and "key|many".</summary>
    public LocalizedString Count(long n, string one, string many)
    {
        var form = PluralForm(Languages.Current, n);
        var number = n.ToString("N0", CultureInfo.CurrentCulture);
        if (form == "one")
        {
            return this[one, number];
        }

        var special = $"{many}|{form}";
        return this[Table().ContainsKey(special) ? special : many, number];
    }

    /// <inheritdoc/>
    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        Table().Select(entry => new LocalizedString(entry.Key, entry.Value));

    /// <summary>Makes <paramref name="language"/> the current language until disposed: <c>using (Texts.In("fr")) { … }</c>.</summary>
    public static IDisposable In(string language) => new Spoken(language);

    private FrozenDictionary<string, string> Table() => byLanguage.GetOrAdd(Languages.Current, Load);

    private FrozenDictionary<string, string> Load(string language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (language == Languages.Default || !Languages.Interface.Contains(language))
        {
            return texts.ToFrozenDictionary(StringComparer.Ordinal);
        }

        foreach (var entry in modules.Assemblies.SelectMany(module => EntriesOf(module, language)))
        {
            texts[(string)entry.Key] = (string)entry.Value!;
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // Each module has its own translations, and only in the languages that its readers need.
    private static IEnumerable<DictionaryEntry> EntriesOf(Assembly module, string language)
    {
        Assembly satellite;
        try
        {
            satellite = module.GetSatelliteAssembly(CultureInfo.GetCultureInfo(language));
        }
        catch (FileNotFoundException)
        {
            yield break;
        }

        foreach (var name in satellite.GetManifestResourceNames().Where(name => name.EndsWith(".resources", StringComparison.Ordinal)))
        {
            using ResourceReader reader = new(satellite.GetManifestResourceStream(name)!);
            foreach (DictionaryEntry entry in reader)
            {
                yield return entry;
            }
        }
    }

    private static string PluralForm(string language, long n) => language switch
    {
        "fr" => n is 0 or 1 ? "one" : "other",
        "ar" => (n, n % 100) switch
        {
            (1, _) => "one",
            (2, _) => "two",
            (_, >= 3 and <= 10) => "few",
            (_, >= 11) => "many",
            _ => "other",
        },
        _ => n == 1 ? "one" : "other",
    };

    private sealed class Spoken : IDisposable
    {
        private readonly CultureInfo culture = CultureInfo.CurrentCulture;
        private readonly CultureInfo uiCulture = CultureInfo.CurrentUICulture;

        public Spoken(string language)
        {
            CultureInfo.CurrentCulture = Languages.FormatsOf(language);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        }

        public void Dispose()
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.CurrentUICulture = uiCulture;
        }
    }
}
