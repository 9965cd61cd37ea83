namespace EventsHub.Documents.Layout;

/// <summary>Horizontal alignment of lines.</summary>
internal enum Alignment
{
    /// <summary>At the side where the document's language starts to read.</summary>
    Start,

    /// <summary>At the side where the text itself starts to read.</summary>
    Natural,
    Center,
    End,

    /// <summary>At both sides; the last line as <see cref="Natural"/>.</summary>
    Justify,
}
