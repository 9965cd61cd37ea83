namespace EventsHub.Programme.Feeds.Import;

/// <summary>What happens to one entry, in words.</summary>
public sealed record ImportLine(ImportAction Action, string Title, IReadOnlyList<string> Details);
