using EventsHub.Programme.Feeds.Calendars;

namespace EventsHub.Programme.Feeds;

/// <summary>What is to be made of a programme.</summary>
/// <param name="Format">As what.</param>
/// <param name="Language">The language; the event's own when none is given.</param>
/// <param name="Paper">The paper of a booklet.</param>
/// <param name="Calendar">What of it a calendar holds.</param>
internal sealed record ProgrammeOrder(ProgrammeFormat Format, string? Language, BookletPaper Paper, CalendarSelection Calendar);
