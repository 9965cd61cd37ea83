namespace EventsHub.Documents.Layout;

/// <summary>How lines lie between the edges.</summary>
internal enum Alignment
{
    /// <summary>At the edge where the document's language starts to read.</summary>
    Start,

    /// <summary>At the edge where the text itself starts to read.</summary>
    Natural,
    Center,
    End,

    /// <summary>At both edges, the last line as <see cref="Natural"/>.</summary>
    Justify,
}
