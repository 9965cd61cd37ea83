namespace EventsHub.Documents.Text;

/// <summary>A shaped paragraph, independent of text size and line width.</summary>
/// <param name="Text">Text, including the isolates that were inserted around spans.</param>
/// <param name="BaseLevel">Paragraph level of UAX #9: 0 for left to right, 1 for right to left.</param>
/// <param name="Runs">Runs in logical order.</param>
/// <param name="SpanStarts">Index where each span starts in the text.</param>
internal sealed record ShapedText(string Text, byte BaseLevel, GlyphRun[] Runs, int[] SpanStarts)
{
    /// <summary>Indexes where a line may end, computed when first needed.</summary>
    public List<int> Breaks => field ??= LineBreaks.FindBetweenClusters(Text);

    /// <summary>Index where a span starts.</summary>
    public int StartOf(int span) => SpanStarts[span];

    /// <summary>Index after the end of a span.</summary>
    public int EndOf(int span) => span + 1 < SpanStarts.Length ? SpanStarts[span + 1] : Text.Length;
}
