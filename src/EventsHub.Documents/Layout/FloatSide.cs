namespace EventsHub.Documents.Layout;

/// <summary>The side of a float.</summary>
internal enum FloatSide
{
    /// <summary>The side where the document's language starts to read.</summary>
    Start,

    /// <summary>The side where the document's language ends its lines.</summary>
    End,
}
