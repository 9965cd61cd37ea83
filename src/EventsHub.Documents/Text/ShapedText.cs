namespace EventsHub.Documents.Text;

/// <summary>A paragraph as shaped, independent of its size and of the width it will be set in.</summary>
/// <param name="Text">The text, with the isolates around what was inserted.</param>
/// <param name="BaseLevel">0 when it reads from the left, 1 from the right.</param>
/// <param name="Runs">The runs, in the order of the text.</param>
/// <param name="SpanStarts">Where each span starts in the text.</param>
internal sealed record ShapedText(string Text, byte BaseLevel, GlyphRun[] Runs, int[] SpanStarts)
{
    /// <summary>Where a line may end; found when first asked for.</summary>
    public List<int> Breaks => field ??= LineBreaks.FindBetweenClusters(Text);

    /// <summary>Where a span starts.</summary>
    public int StartOf(int span) => SpanStarts[span];

    /// <summary>Where a span ends.</summary>
    public int EndOf(int span) => span + 1 < SpanStarts.Length ? SpanStarts[span + 1] : Text.Length;
}
