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

/// <summary>One thing that preflight found before anything was printed.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Subject">Whose page it is on: the name as printed.</param>
/// <param name="Code">A stable code, such as <c>missing-glyph</c>.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record Finding(FindingSeverity Severity, string Subject, string Code, string Message);
