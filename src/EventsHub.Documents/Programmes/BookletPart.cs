using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>Consecutive pages of a booklet with the same running head.</summary>
/// <param name="Running">Running head: the day or the heading of the part.</param>
/// <param name="Pages">Pages in order.</param>
internal sealed record BookletPart(string Running, FlowedPages Pages);
