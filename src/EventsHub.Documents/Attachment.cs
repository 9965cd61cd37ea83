namespace EventsHub.Documents;

/// <summary>A file that travels inside a document.</summary>
/// <param name="Name">Its file name, with its extension.</param>
/// <param name="MediaType">Such as <c>text/calendar</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What it is, in the language of the document.</param>
/// <param name="Relation">What it is to the document.</param>
public sealed record Attachment(string Name, string MediaType, ReadOnlyMemory<byte> Content, string Description, AttachmentRelation Relation);
