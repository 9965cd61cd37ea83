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

/// <summary>Which part of a badge a finding is about.</summary>
public enum BadgePart
{
    /// <summary>The name in its own script.</summary>
    Name,

    /// <summary>The name in Latin letters.</summary>
    LatinName,

    /// <summary>Institution or company.</summary>
    Affiliation,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The coloured band.</summary>
    Role,

    /// <summary>What was taken besides the ticket.</summary>
    Option,

    /// <summary>The reference that people read.</summary>
    Code,

    /// <summary>The QR code.</summary>
    Token,

    /// <summary>The event's name, which all badges share.</summary>
    EventName,

    /// <summary>The event's dates and place, which all badges share.</summary>
    EventDates,
}

/// <summary>One thing that preflight found before anything was printed. It holds facts alone: whoever shows it says them in the reader's language.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Subject">Whose page it is on: the name as printed.</param>
/// <param name="Code">A stable code: <c>missing-glyph</c>, <c>text-cut</c>, <c>text-small</c>, <c>options-hidden</c>, or <c>missing-</c> and the part.</param>
/// <param name="Part">Which part of the badge.</param>
public sealed record Finding(FindingSeverity Severity, string Subject, string Code, BadgePart Part)
{
    /// <summary>The text that does not print well.</summary>
    public string Text { get; init; } = "";

    /// <summary>The character that no font has, and its code point, such as “🧿” (U+1F9FF).</summary>
    public string Character { get; init; } = "";

    /// <summary>The package of fonts that would bring the character.</summary>
    public string Package { get; init; } = "";

    /// <summary>The size printed, as a part of the size asked for.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>How many options are on the badge, and how many were taken.</summary>
    public (int Shown, int Taken) Options { get; init; }
}
