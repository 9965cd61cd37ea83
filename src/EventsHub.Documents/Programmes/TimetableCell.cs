namespace EventsHub.Documents.Programmes;

/// <summary>A session placed in a day's timetable.</summary>
/// <param name="Session">The session.</param>
/// <param name="Column">First column, counted from 0.</param>
/// <param name="Columns">Number of columns.</param>
/// <param name="From">Start in minutes after midnight.</param>
/// <param name="To">End in minutes after midnight.</param>
/// <param name="SpansRooms">True when the cell spans the columns of several rooms, as a break or a plenary does.</param>
internal sealed record TimetableCell(BookletSession Session, int Column, int Columns, int From, int To, bool SpansRooms);
