namespace EventsHub.Documents;

/// <summary>How an attached file relates to the document that contains it: the AFRelationship of ISO 19005-3, annex E.</summary>
public enum AttachmentRelation
{
    /// <summary>The document was generated from the file.</summary>
    Source,

    /// <summary>The file holds the content of the document for programs to read, such as a calendar entry or a list.</summary>
    Data,

    /// <summary>The file has the same content in another format.</summary>
    Alternative,

    /// <summary>The file adds something that the document does not show.</summary>
    Supplement,
}
