namespace EventsHub.Registrations.Import;

/// <param name="Column">Its label, or its number from 1 with a number sign: <c>#3</c>.</param>
/// <param name="Field">What it means.</param>
public sealed record ColumnMeaning(string Column, ImportField Field);
