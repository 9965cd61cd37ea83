using System.Globalization;

namespace EventsHub.Documents.Text;

/// <summary>Finds the .NET culture of a document's language.</summary>
internal static class Cultures
{
    /// <summary>The culture of a BCP 47 language, or the invariant culture where ICU does not know the language.</summary>
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
