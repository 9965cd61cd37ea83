using System.Globalization;

namespace EventsHub.Kernel.Text;

/// <summary>The languages of the user interface, and the larger set that an event's own texts may be written in. All are BCP 47 tags.</summary>
public static class Languages
{
    /// <summary>The language used when a visitor's preferences give no better one.</summary>
    public const string Default = "en";

    /// <summary>Languages that the user interface is translated into.</summary>
    public static readonly IReadOnlyList<string> Interface = ["en", "fr", "ar"];

    /// <summary>Languages that an organiser may choose for the texts of an event.</summary>
    public static readonly IReadOnlyList<string> OfEvents =
    [
        "en", "fr", "ar", "bg", "ca", "cs", "da", "de", "el", "es", "et", "eu", "fa", "fi", "ga", "he", "hi", "hr", "hu", "hy", "id", "is", "it",
        "ja", "ka", "kk", "ko", "lt", "lv", "mt", "nb", "nl", "oc", "pl", "pt", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr", "uk", "vi", "zh", "zh-Hans", "zh-Hant",
    ];

    /// <summary>The current language; on an event's pages it may be one without a translated interface.</summary>
    public static string Current => CultureInfo.CurrentUICulture.Name;

    /// <summary>The language of the interface: <see cref="Current"/> if it is translated, otherwise <see cref="Default"/>.</summary>
    public static string CurrentInterface => Interface.Contains(Current) ? Current : Default;

    /// <summary>True when an event's texts may be written in the language; false for null.</summary>
    public static bool IsKnown(string? language) => language is not null && OfEvents.Contains(language);

    /// <summary>The culture for numbers and dates that goes with a language of the interface. English uses British formats, with the day before the
    /// month.</summary>
    public static CultureInfo FormatsOf(string language) => CultureInfo.GetCultureInfo(language switch
    {
        "fr" => "fr-FR",
        // The formats of the Gulf: month names as in Egypt, and separators that match the digits used.
        "ar" => "ar-AE",
        _ => "en-GB",
    });

    /// <summary>Writing direction for the HTML <c>dir</c> attribute: "rtl" or "ltr".</summary>
    public static string Direction(string language) =>
        CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>A language's own name, with a capital: Français, العربية, 日本語.</summary>
    public static string NativeName(string language)
    {
        var name = CultureInfo.GetCultureInfo(language).NativeName;
        return char.ToUpperInvariant(name[0]) + name[1..];
    }
}
