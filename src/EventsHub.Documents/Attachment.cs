namespace EventsHub.Documents;

/// <summary>A file embedded in a PDF (ISO 32000-1, 7.11.4).</summary>
/// <param name="Name">File name with extension; viewers list attachments by it.</param>
/// <param name="MediaType">Media type, such as <c>text/calendar</c>.</param>
/// <param name="Content">Bytes of the file, embedded unchanged.</param>
/// <param name="Description">Text that viewers show beside the name, in the language of the document.</param>
/// <param name="Relation">How the file relates to the document.</param>
public sealed record Attachment(string Name, string MediaType, ReadOnlyMemory<byte> Content, string Description, AttachmentRelation Relation);
