namespace EventsHub.Documents.Programmes;

/// <summary>Start and end in minutes after midnight at the start of the day, in the event's local time.</summary>
/// <param name="From">Start in minutes.</param>
/// <param name="To">End in minutes; over 1,440 where the session goes on after midnight.</param>
public sealed record BookletSpan(int From, int To);
