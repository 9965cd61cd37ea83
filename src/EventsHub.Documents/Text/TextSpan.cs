namespace EventsHub.Documents.Text;

/// <summary>A piece of text in one style.</summary>
internal readonly record struct TextSpan(string Text, TextStyle Style)
{
    /// <summary>True when it goes on where the span before it ends, such as the raised 2 of m²: both stand in one isolate.</summary>
    public bool Continues { get; init; }
}
