namespace EventsHub.Documents.Letters;

/// <summary>A label and its value, printed beside each other.</summary>
/// <param name="Label">Label, such as “Meeting point”.</param>
/// <param name="Value">Value, such as “Gate 4, 08:15”.</param>
public sealed record LabelledValue(string Label, string Value);
