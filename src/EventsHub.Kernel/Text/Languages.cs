using System.Globalization;

namespace EventsHub.Kernel.Text;

/// <summary>The languages EventsHub speaks itself, and those an event's own texts may be written in.</summary>
public static class Languages
{
    /// <summary>What is spoken when nothing better is known.</summary>
    public const string Default = "en";

    /// <summary>The languages the interface is translated into.</summary>
    public static readonly IReadOnlyList<string> Interface = ["en", "fr", "ar"];

    /// <summary>The languages an organiser may choose for an event's texts.</summary>
    public static readonly IReadOnlyList<string> OfEvents =
    [
        "en", "fr", "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "ga", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
        "ja", "ka", "kk", "ko", "lt", "lv", "mt", "nb", "nl", "oc", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh", "zh-Hans", "zh-Hant",
    ];

    /// <summary>The tag of the language spoken now.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>The language the interface speaks now: the current one, or the default where it has no translation.</summary>
    public static string CurrentInterface => Interface.Contains(Current) ? Current : Default;

    /// <summary>Whether <paramref name="language"/> is one of those offered.</summary>
    public static bool IsKnown(string? language) => language is not null && OfEvents.Contains(language);

    /// <summary>Numbers and dates follow the sentences around them, so they are English where the interface is. English means day before month.</summary>
    public static CultureInfo FormatsOf(string language) => CultureInfo.GetCultureInfo(language switch
    {
        "fr" => "fr-FR",
        // The Gulf's: months as in Egypt, and separators that go with the digits used.
        "ar" => "ar-AE",
        _ => "en-GB",
    });

    /// <summary>"rtl" or "ltr", for the dir attribute.</summary>
    public static string Direction(string language) =>
        CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A language's name in itself: Français, العربية, 日本語.</summary>
    public static string NativeName(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
