using System.Buffers.Text;
using System.Globalization;
using System.Text.RegularExpressions;
using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Feeds.Frab;

/// <summary>The words of frab XML, read as real files write them and written as the schema wants them.</summary>
internal static partial class FrabWords
{
    /// <summary>The service that marks the links in which our own exports carry the block that a talk is in.</summary>
    public const string Service = "eventshub";

    public const string Generator = "EventsHub";

    /// <summary>What our exports put before the title of what is cancelled; the format has no other place for it.</summary>
    public const string CancelledPrefix = "[Cancelled] ";

    /// <summary>A guid in its usual form, or 16 bytes in Base64 as frab wrote them before 2015.</summary>
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

    /// <summary>Minutes from "01:30", "1:30:00", "1:02:00:00" or "90"; null when there is nothing to read.</summary>
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

    /// <summary>The languages of "en", "de, en", "English" or "en_GB"; what was not understood goes to <paramref name="unknown"/>.</summary>
    public static IReadOnlyList<string> ReadLanguages(string? text, Action<string> unknown)
    {
        var languages = new List<string>();
        foreach (var word in LanguageBreak().Split(text ?? "").Where(w => w.Length > 0))
        {
            // Of two or three Latin letters it is a code.
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

    /// <summary>What a type means; null when it is a word of the sender's own.</summary>
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

    /// <summary>What a type that is a name of the sender's own seems to mean: the first word in it that tells.</summary>
    public static SessionKind GuessKind(IEnumerable<string> names) =>
        names.SelectMany(n => NameBreak().Split(n)).Select(word => word.Length > 2 ? ReadKind(word) : null).FirstOrDefault(k => k is not null and not SessionKind.Parallel) ?? SessionKind.Parallel;

    public static string Write(SessionKind kind) => kind == SessionKind.DomeShow ? "dome-show" : kind.ToString().ToLowerInvariant();

    /// <summary>Takes the word "cancelled" off the front of a title.</summary>
    public static (string Title, bool IsCancelled) ReadTitle(string title) =>
        Cancelled().Match(title) is { Success: true } mark && mark.Length < title.Length ? (title[mark.Length..], true) : (title, false);

    /// <summary>Parts "見本 太郎 (Mihon Tarō)" into the native name and the one in Latin letters. Brackets around anything else stay in the name.</summary>
    public static (string Name, string? Latin) ReadName(string name) =>
        NativeAndLatin().Match(name) is { Success: true } both && !LatinLetter().IsMatch(both.Groups[1].Value) && LatinLetter().IsMatch(both.Groups[2].Value)
            ? (both.Groups[1].Value, both.Groups[2].Value)
            : (name, null);

    // Languages by their names in English, French, German and themselves.
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
