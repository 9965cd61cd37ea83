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

/// <summary>A file that travels inside a document.</summary>
/// <param name="Name">Its file name, with its extension.</param>
/// <param name="MediaType">Such as <c>text/calendar</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What it is, in the language of the document.</param>
/// <param name="Relation">What it is to the document.</param>
public sealed record Attachment(string Name, string MediaType, ReadOnlyMemory<byte> Content, string Description, AttachmentRelation Relation);
