namespace EventsHub.Programme.Feeds.Import;

/// <summary>One line of the import report: what happens to an entry.</summary>
public sealed record ImportLine(ImportAction Action, string Title, IReadOnlyList<string> Details);
