namespace EventsHub.Documents.Letters;

/// <summary>A label and what stands beside it.</summary>
/// <param name="Label">Such as “Meeting point”.</param>
/// <param name="Value">Such as “Gate 4, 08:15”.</param>
public sealed record LabelledValue(string Label, string Value);
