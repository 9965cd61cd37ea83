using System.Globalization;
using EventsHub.Kernel.Text;

namespace EventsHub.Shell.Pages;

/// <summary>Names of languages, as people who speak them call them.</summary>
public static class LanguageNames
{
    /// <summary>The name of a language in itself; its tag when nobody knows it.</summary>
    public static string Of(string tag)
    {
        try
        {
            return Languages.NativeName(tag);
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
