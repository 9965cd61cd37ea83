namespace EventsHub.Registrations.Contracts;

/// <summary>The words that a mail about a registration has where organisers have written none.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The paragraphs that it begins with, with blank lines between them.</param>
public sealed record BuiltInWords(string Subject, string Text);
