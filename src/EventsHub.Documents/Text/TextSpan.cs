namespace EventsHub.Documents.Text;

/// <summary>A piece of text in one style.</summary>
internal readonly record struct TextSpan(string Text, TextStyle Style)
{
    /// <summary>True when the span continues the one before it, such as the raised 2 of m²; both then share one isolate.</summary>
    public bool Continues { get; init; }
}
