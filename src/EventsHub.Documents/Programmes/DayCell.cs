namespace EventsHub.Documents.Programmes;

/// <summary>A session in a day's grid.</summary>
/// <param name="Session">The session.</param>
/// <param name="Column">Its first column.</param>
/// <param name="Columns">How many columns it takes.</param>
/// <param name="From">When it begins, in minutes of the day.</param>
/// <param name="To">When it ends.</param>
/// <param name="IsBand">Whether it stands across rooms, on one line if it can.</param>
internal sealed record DayCell(BookletSession Session, int Column, int Columns, int From, int To, bool IsBand);
