using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>The vocabulary of frab XML: read in the variants that occur in real files, written as the schema requires.</summary>
internal static partial class FrabWords
{
    /// <summary>Marks the links by which our own exports carry the session that a talk belongs to.</summary>
    public const string Service = "eventshub";

    public const string Generator = "EventsHub";

    /// <summary>Prefix for titles of cancelled entries, since the format has no status.</summary>
    public const string CancelledPrefix = "[Cancelled] ";

    /// <summary>Parses a GUID in its usual form, or as 16 bytes in Base64, as frab wrote it before 2015.</summary>
    public static Guid? ReadGuid(string? text, out bool isOldForm)
    {
        isOldForm = false;
        if (Guid.TryParse(text?.Trim(), out var guid))
        {
            return guid;
        }

        Span<byte> bytes = stackalloc byte[24];
        if (text?.Trim().Length != 22 || !Base64Url.TryDecodeFromChars(text.Trim().Replace('+', '-').Replace('/', '_'), bytes, out var count) || count != 16)
        {
            return null;
        }

        isOldForm = true;
        return new Guid(bytes[..16], bigEndian: true);
    }

    /// <summary>Minutes from "01:30", "1:30:00", "1:02:00:00" or "90"; null when the text is none of these.</summary>
    public static int? ReadMinutes(string? text)
    {
        var parts = (text ?? "").Trim().Split(':');
        var numbers = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > 1_000_000)
            {
                return null;
            }

            numbers.Add(number);
        }

        return numbers switch
        {
            [var minutes] => minutes,
            [var hours, var minutes] => (hours * 60) + minutes,
            [var hours, var minutes, _] => (hours * 60) + minutes,
            [var days, var hours, var minutes, _] => (days * 1440) + (hours * 60) + minutes,
            _ => null,
        };
    }

    /// <summary>Language tags from texts such as "en", "de, en", "English" or "en_GB"; reports words that were not understood to
    /// <paramref name="unknown"/>.</summary>
    public static IReadOnlyList<string> ReadLanguages(string? text, Action<string> unknown)
    {
        var languages = new List<string>();
        foreach (var word in LanguageBreak().Split(text ?? "").Where(w => w.Length > 0))
        {
            // Words of two or three Latin letters are language codes.
            var tag = (word.Length > 3 || !char.IsAscii(word[0]) ? Named.Value.GetValueOrDefault(SearchText.Fold(word)) : null) ?? word.Replace('_', '-');
            if (!LanguageTag().IsMatch(tag))
            {
                unknown(word);
            }
            else if (CultureInfo.GetCultureInfo(tag).Name is var name && !languages.Contains(name))
            {
                languages.Add(name);
            }
        }

        return languages;
    }

    /// <summary>The kind for a standard word; null for a name that the sender made up.</summary>
    public static SessionKind? ReadKind(string? type) => (type ?? "").Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-') switch
    {
        "" or "parallel" or "lecture" or "talk" or "oral" or "presentation" or "paper" or "lightning-talk" or "lightningtalk" or "lightning" or "devroom" or "maintrack" => SessionKind.Parallel,
        "plenary" or "pleniere" or "plénière" => SessionKind.Plenary,
        "keynote" or "invited" or "invited-talk" or "conference-invitee" => SessionKind.Keynote,
        "workshop" or "tutorial" or "hands-on" or "training" or "course" or "atelier" => SessionKind.Workshop,
        "panel" or "podium" or "discussion" or "round-table" or "table-ronde" => SessionKind.Panel,
        "demonstration" or "demo" => SessionKind.Demonstration,
        "poster" or "posters" => SessionKind.Poster,
        "dome-show" or "dome" or "planetarium" => SessionKind.DomeShow,
        "break" or "lunch" or "coffee" or "pause" or "coffee-break" or "registration" or "dejeuner" or "déjeuner" => SessionKind.Break,
        "social" or "party" or "reception" or "dinner" or "concert" or "tour" or "excursion" => SessionKind.Social,
        _ => null,
    };

    /// <summary>A guess of the kind from a made-up type name, by the first word in it that is known.</summary>
    public static SessionKind GuessKind(IEnumerable<string> names) =>
        names.SelectMany(n => NameBreak().Split(n)).Select(word => word.Length > 2 ? ReadKind(word) : null).FirstOrDefault(k => k is not null and not SessionKind.Parallel) ?? SessionKind.Parallel;

    public static string Write(SessionKind kind) => kind == SessionKind.DomeShow ? "dome-show" : kind.ToString().ToLowerInvariant();

    /// <summary>Removes the word "cancelled" from the beginning of a title.</summary>
    public static (string Title, bool IsCancelled) ReadTitle(string title) =>
        Cancelled().Match(title) is { Success: true } mark && mark.Length < title.Length ? (title[mark.Length..], true) : (title, false);

    /// <summary>Splits "見本 太郎 (Mihon Tarō)" into native and Latin name. Brackets around anything else are part of the name.</summary>
    public static (string Name, string? Latin) ReadName(string name) =>
        NativeAndLatin().Match(name) is { Success: true } both && !LatinLetter().IsMatch(both.Groups[1].Value) && LatinLetter().IsMatch(both.Groups[2].Value)
            ? (both.Groups[1].Value, both.Groups[2].Value)
            : (name, null);

    // Names of languages in English, French, German and in the language itself.
    private static readonly Lazy<Dictionary<string, string>> Named = new(() =>
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["anglais"] = "en", ["englisch"] = "en", ["francais"] = "fr", ["franzosisch"] = "fr", ["allemand"] = "de", ["espagnol"] = "es", ["italien"] = "it",
            ["japonais"] = "ja", ["chinois"] = "zh", ["arabe"] = "ar", ["日文"] = "ja", ["中文"] = "zh", ["英文"] = "en",
        };
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.NeutralCultures).Where(c => c.Name.Length is 2 or 3))
        {
            named.TryAdd(SearchText.Fold(culture.EnglishName), culture.Name);
            named.TryAdd(SearchText.Fold(culture.NativeName), culture.Name);
        }

        return named;
    });

    [GeneratedRegex(@"[^\p{L}\p{M}-]+")]
    private static partial Regex NameBreak();

    [GeneratedRegex(@"[\s,;/&+|]+")]
    private static partial Regex LanguageBreak();

    [GeneratedRegex("^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"^\s*(\[\s*(cancell?ed|annulée?|abgesagt)\s*\]|\(\s*(cancell?ed|annulée?|abgesagt)\s*\)|(cancell?ed|annulée?|abgesagt)\s*:)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Cancelled();

    [GeneratedRegex(@"^([^()]+?)\s*\(([^()]+)\)$")]
    private static partial Regex NativeAndLatin();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]")]
    private static partial Regex LatinLetter();
}
