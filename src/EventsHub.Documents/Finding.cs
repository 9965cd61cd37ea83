namespace EventsHub.Documents;

/// <summary>One problem that preflight found on a badge. It holds codes and values only; the page that shows it puts them into words in the reader's language.</summary>
/// <param name="Severity">How serious the problem is.</param>
/// <param name="Subject">Name printed on the badge, or the event's name for texts that all badges share.</param>
/// <param name="Code">Stable code: <c>missing-glyph</c>, <c>text-cut</c>, <c>text-small</c>, <c>options-hidden</c>, or <c>missing-</c> followed by the part.</param>
/// <param name="Part">Part of the badge that the problem is in.</param>
public sealed record Finding(FindingSeverity Severity, string Subject, string Code, BadgePart Part)
{
    /// <summary>Text that does not print well; empty when the finding is not about a text.</summary>
    public string Text { get; init; } = "";

    /// <summary>Character that no installed font has, with its code point, such as “🧿” (U+1F9FF).</summary>
    public string Character { get; init; } = "";

    /// <summary>Debian package of fonts that has the character.</summary>
    public string Package { get; init; } = "";

    /// <summary>Printed size divided by the intended size.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Number of options printed on the badge, and number of options booked.</summary>
    public (int Shown, int Taken) Options { get; init; }
}
