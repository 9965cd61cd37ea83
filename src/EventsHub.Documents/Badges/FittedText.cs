using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>A text on a badge and what had to be done to make it fit.</summary>
/// <param name="Part">Which part of the badge it is.</param>
/// <param name="Text">The text.</param>
/// <param name="Style">How it was asked for.</param>
/// <param name="Outcome">How it came out.</param>
internal sealed record FittedText(BadgePart Part, string Text, TextStyle Style, FitOutcome Outcome)
{
    /// <summary>Options that it stands for without naming them.</summary>
    public int HiddenOptions { get; init; }
}
