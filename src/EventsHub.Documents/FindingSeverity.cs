namespace EventsHub.Documents;

/// <summary>How much a finding matters before printing.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Info,

    /// <summary>It prints, but somebody should look at it.</summary>
    Warning,

    /// <summary>It must not be printed like this.</summary>
    Error,
}
