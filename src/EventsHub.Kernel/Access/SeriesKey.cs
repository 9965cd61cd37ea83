using EventsHub.Kernel.Text;

namespace EventsHub.Kernel.Access;

/// <summary>Series of events have no table: an event says the name of its series, and two names are the same series when their keys are.</summary>
public static class SeriesKey
{
    /// <summary>The name cleaned and in upper case, as it is stored and compared; null for none.</summary>
    public static string? Of(string? series) => CleanText.LineOrNull(series)?.ToUpperInvariant();
}
