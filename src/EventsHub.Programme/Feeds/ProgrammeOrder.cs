using EventsHub.Programme.Feeds.Calendars;

namespace EventsHub.Programme.Feeds;

/// <summary>Format and options of an export.</summary>
/// <param name="Format">The file format.</param>
/// <param name="Language">Language of the texts (BCP 47); null for the default of the format: all languages, the language of each talk, or the event's
/// main language.</param>
/// <param name="Paper">Paper size of a booklet; ignored for other formats.</param>
/// <param name="Calendar">Narrows a calendar; ignored for other formats.</param>
internal sealed record ProgrammeOrder(ProgrammeFormat Format, string? Language, BookletPaper Paper, CalendarSelection Calendar);
