namespace EventsHub.Mailings.Domain;

/// <summary>A part of a text: words of whoever wrote it, or a placeholder.</summary>
/// <param name="Text">The words; of a placeholder, its name as it is listed.</param>
/// <param name="IsPlaceholder">True for a placeholder.</param>
public sealed record TextPart(string Text, bool IsPlaceholder);
