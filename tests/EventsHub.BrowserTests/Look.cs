using EventsHub.Kernel.Text;
using Microsoft.Playwright;

namespace EventsHub.BrowserTests;

/// <summary>How somebody looks at a page.</summary>
/// <param name="Name">For files.</param>
/// <param name="Width">Of the window; 390 is a phone.</param>
/// <param name="Language">The browser's.</param>
/// <param name="IsDark">Whether the system is dark.</param>
/// <param name="HasScript">Whether JavaScript runs.</param>
public sealed record Look(string Name, int Width, string Language = "en", bool IsDark = false, bool HasScript = true)
{
    private static readonly Texts All = new(EventsHubModules.All.Catalogue);

    /// <summary>A desk, in English, in the light.</summary>
    public static readonly Look Desktop = new("desktop", 1280);

    /// <summary>A phone, in French.</summary>
    public static readonly Look FrenchPhone = new("phone-fr", 390, "fr");

    /// <summary>A phone, in French, without JavaScript.</summary>
    public static readonly Look PlainFrenchPhone = new("phone-fr-plain", 390, "fr", HasScript: false);

    /// <summary>A phone at night, in French.</summary>
    public static readonly Look DarkPhone = new("phone-fr-dark", 390, "fr", IsDark: true);

    /// <summary>A phone, in Arabic, from right to left.</summary>
    public static readonly Look ArabicPhone = new("phone-ar", 390, "ar");

    /// <summary>A look by its name.</summary>
    public static Look Of(string name) => new[] { Desktop, FrenchPhone, PlainFrenchPhone, DarkPhone, ArabicPhone }.Single(look => look.Name == name);

    /// <summary>A text of the pages as this look reads it.</summary>
    public string Text(string key)
    {
        using (Texts.In(Language))
        {
            return All[key];
        }
    }

    /// <summary>A text with something in it.</summary>
    public string Text(string key, params object[] arguments)
    {
        using (Texts.In(Language))
        {
            return All[key, arguments];
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal BrowserNewContextOptions Options(Uri address, string? session) => new()
    {
        BaseURL = address.ToString(),
        ViewportSize = new() { Width = Width, Height = Width < 600 ? 844 : 900 },
        HasTouch = Width < 600,
        Locale = Language,
        ColorScheme = IsDark ? ColorScheme.Dark : ColorScheme.Light,
        ReducedMotion = ReducedMotion.Reduce,
        JavaScriptEnabled = HasScript,
        StorageState = session,
    };
}
