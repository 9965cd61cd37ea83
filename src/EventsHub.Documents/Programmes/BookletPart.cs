using EventsHub.Documents.Layout;

namespace EventsHub.Documents.Programmes;

/// <summary>Pages of a booklet that belong together.</summary>
/// <param name="Running">What stands over them: the day, or the name of the part.</param>
/// <param name="Pages">The pages.</param>
internal sealed record BookletPart(string Running, FlowedPages Pages);
