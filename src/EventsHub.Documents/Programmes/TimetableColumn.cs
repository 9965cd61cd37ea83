namespace EventsHub.Documents.Programmes;

/// <summary>A column of a day's timetable.</summary>
/// <param name="Room">Room; null for the column of sessions without a room.</param>
internal sealed record TimetableColumn(string? Room);
