namespace EventsHub.Documents;

/// <summary>How serious a preflight finding is.</summary>
public enum FindingSeverity
{
    /// <summary>The badge is right, but lacks something that most badges have.</summary>
    Info,

    /// <summary>The badge can be printed, but staff should look at it first.</summary>
    Warning,

    /// <summary>The badge must not be printed until this is corrected.</summary>
    Error,
}
