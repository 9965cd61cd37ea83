namespace EventsHub.Kernel.Access;

/// <summary>How the code of an event, such as CAP24, is compared: without case and without blanks around it.</summary>
public static class EventCode
{
    /// <summary>The code trimmed and in upper case, as it is stored and compared.</summary>
    public static string Normalize(string code) => code.Trim().ToUpperInvariant();
}
