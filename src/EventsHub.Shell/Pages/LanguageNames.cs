using System.Globalization;
using EventsHub.Kernel.Text;

namespace EventsHub.Shell.Pages;

public static class LanguageNames
{
    /// <summary>The name of a language in that language itself; the tag when the language is unknown.</summary>
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
