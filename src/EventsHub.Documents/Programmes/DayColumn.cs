namespace EventsHub.Documents.Programmes;

/// <summary>A column of a day's grid.</summary>
/// <param name="Room">The room; null for what has none.</param>
internal sealed record DayColumn(string? Room);
