using EventsHub.Documents.Layout;
using EventsHub.Documents.Text;

namespace EventsHub.Documents.Badges;

/// <summary>A text on a badge and how it was made to fit its box.</summary>
/// <param name="Part">Part of the badge that the text is.</param>
/// <param name="Text">Text as given.</param>
/// <param name="Style">Intended style.</param>
/// <param name="Outcome">Scale, ellipsis and missing characters of the result.</param>
internal sealed record FittedText(BadgePart Part, string Text, TextStyle Style, FitOutcome Outcome)
{
    /// <summary>Number of options that the text “+ n” counts without naming them.</summary>
    public int HiddenOptions { get; init; }
}
