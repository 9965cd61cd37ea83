using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>A page of a day's timetable.</summary>
/// <param name="Boxes">Cells in reading order.</param>
/// <param name="Page">Drawing of the whole page.</param>
internal sealed record TimetablePage(IReadOnlyList<TimetableBox> Boxes, Fragment Page);
