namespace EventsHub.Mailings.Domain;

/// <summary>A part of a text whose placeholders are filled.</summary>
/// <param name="Text">The words.</param>
/// <param name="Of">Whose words they are.</param>
public sealed record FilledPart(string Text, PartOf Of);
