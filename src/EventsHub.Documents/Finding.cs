namespace EventsHub.Documents;

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
