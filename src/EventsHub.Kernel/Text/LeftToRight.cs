namespace EventsHub.Kernel.Text;

/// <summary>Numbers and codes of several parts, such as 2026-00012, inside sentences.</summary>
public static class LeftToRight
{
    private const char Isolate = '\u2066';
    private const char End = '\u2069';

    /// <summary>A number or code that keeps the order of its parts also in a sentence from right to left, where 2026-00012 would read 00012-2026 (UAX #9, isolates). Elsewhere it is left as it is.</summary>
    public static string Keep(string code) => Languages.Direction(Languages.CurrentInterface) == "rtl" ? $"{Isolate}{code}{End}" : code;
}
