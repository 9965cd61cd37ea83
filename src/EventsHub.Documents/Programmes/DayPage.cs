using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>A page of a day's grid.</summary>
/// <param name="Boxes">The cells, in reading order.</param>
/// <param name="Page">What is drawn.</param>
internal sealed record DayPage(IReadOnlyList<DayBox> Boxes, Fragment Page);
