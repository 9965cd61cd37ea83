using EventsHub.Documents.Text;

namespace EventsHub.Documents.Layout;

/// <summary>What every block needs to know to be laid out.</summary>
/// <param name="Shaper">Shapes the text.</param>
/// <param name="Language">BCP 47 language of the document.</param>
internal sealed record LayoutContext(Shaper Shaper, string Language)
{
    /// <summary>True when the document is mirrored.</summary>
    public bool RightToLeft { get; } = ReadingDirection.IsRightToLeft(Language);

    /// <summary>Told of every text that was cut, made smaller or is not in the fonts, so that nothing is lost unnoticed; null when nobody asks.</summary>
    public Action<string, FitOutcome>? Preflight { get; init; }

    /// <summary>The direction of a text whose letters do not say one.</summary>
    public TextDirection Direction => RightToLeft ? TextDirection.AutoRightToLeft : TextDirection.Auto;

    /// <summary>Shapes a paragraph in the document's language where it has none of its own.</summary>
    public ShapedText Shape(IReadOnlyList<TextSpan> spans, TextDirection direction) => Shaper.Shape(spans, direction, Language);

    /// <summary>A text to be put into a sentence or a list: neither turns the other around.</summary>
    public string Isolate(string text) => Bidi.Isolate(text, RightToLeft);
}
