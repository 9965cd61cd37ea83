namespace EventsHub.Registrations.Import;

/// <param name="Column">The column's label, or its number with a number sign, beginning with <c>#1</c>.</param>
/// <param name="Field">What the column holds.</param>
public sealed record ColumnMeaning(string Column, ImportField Field);
