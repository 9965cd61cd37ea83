using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>The services and settings that blocks are laid out with.</summary>
/// <param name="Shaper">Shaper for text.</param>
/// <param name="Language">BCP 47 language of the document.</param>
internal sealed record LayoutContext(Shaper Shaper, string Language)
{
    /// <summary>True when the document's language is written from right to left, so that pages are mirrored.</summary>
    public bool RightToLeft { get; } = ReadingDirection.IsRightToLeft(Language);

    /// <summary>Called for every text that was cut, made smaller, or has a character that no font covers; null for no reports.</summary>
    public Action<string, FitOutcome>? Preflight { get; init; }

    /// <summary>Paragraph direction that uses the document's direction where a text has no strong letter (UAX #9, P2 and P3).</summary>
    public TextDirection Direction => RightToLeft ? TextDirection.AutoRightToLeft : TextDirection.Auto;

    /// <summary>Shapes a paragraph; the document's language is used for spans without a language.</summary>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextDirection direction) => Shaper.Shape(spans, direction, Language);

    /// <summary>Wraps a text that is inserted into a sentence or list in directional isolates, so that neither changes the order of the other.</summary>
    public string Isolate(string text) => Bidi.Isolate(text, RightToLeft);
}
