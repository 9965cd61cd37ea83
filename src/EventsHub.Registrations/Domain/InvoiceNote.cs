namespace EventsHub.Registrations.Domain;

/// <summary>A sentence that has to stand on a document (EN 16931, business group 1).</summary>
/// <param name="Subject">What it is about (UNTDID 4451), such as PMD for penalties of late payment; null for anything.</param>
/// <param name="Text">The sentence, in the language of the document.</param>
public sealed record InvoiceNote(string? Subject, string Text);
