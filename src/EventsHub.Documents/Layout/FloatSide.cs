namespace EventsHub.Documents.Layout;

/// <summary>Where a float stands.</summary>
internal enum FloatSide
{
    /// <summary>At the edge where the document's language starts to read.</summary>
    Start,

    /// <summary>At the other edge.</summary>
    End,
}
