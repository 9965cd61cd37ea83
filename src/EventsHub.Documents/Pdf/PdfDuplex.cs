namespace EventsHub.Documents.Pdf;

/// <summary>How a printer should use the back of the paper.</summary>
internal enum PdfDuplex
{
    /// <summary>As whoever prints has chosen.</summary>
    None,

    /// <summary>Turned around the long edge.</summary>
    LongEdge,

    /// <summary>Turned around the short edge.</summary>
    ShortEdge,
}
