namespace EventsHub.Kernel.Access;

/// <summary>Codes of events, such as CAP24, are compared without regard to case and surrounding blanks.</summary>
public static class EventCode
{
    /// <summary>The code trimmed and in upper case, as it is stored and compared.</summary>
    public static string Normalize(string code) => code.Trim().ToUpperInvariant();
}
