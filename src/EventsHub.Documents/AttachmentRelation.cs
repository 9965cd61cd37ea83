namespace EventsHub.Documents;

/// <summary>What an attached file is to the document it travels in (ISO 19005-3, annex E).</summary>
public enum AttachmentRelation
{
    /// <summary>The document was made from it.</summary>
    Source,

    /// <summary>It holds what the document shows, for programs: a calendar entry, a list.</summary>
    Data,

    /// <summary>It says the same in another form.</summary>
    Alternative,

    /// <summary>It adds to the document.</summary>
    Supplement,
}
