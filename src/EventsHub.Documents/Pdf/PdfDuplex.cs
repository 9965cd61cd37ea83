namespace EventsHub.Documents.Pdf;

/// <summary>Duplex printing (ISO 32000-1, table 150).</summary>
internal enum PdfDuplex
{
    /// <summary>Left to the print dialog.</summary>
    None,

    /// <summary>Both sides, flipped on the long edge.</summary>
    LongEdge,

    /// <summary>Both sides, flipped on the short edge.</summary>
    ShortEdge,
}
