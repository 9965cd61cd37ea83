using System.Globalization;

namespace EventsHub.Documents.Text;

/// <summary>How a language writes numbers and orders names.</summary>
internal static class Cultures
{
    /// <summary>The culture of a language, or the invariant one when the machine does not know it.</summary>
    public static CultureInfo Of(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language);
        }
        catch (CultureNotFoundException)
        {
            return CultureInfo.InvariantCulture;
        }
    }
}
