namespace EventsHub.Programme.Feeds.Import;

/// <summary>What happens to one entry, in words.</summary>
/// <param name="Action">What happens.</param>
/// <param name="Title">The entry.</param>
/// <param name="Details">What changes from what to what.</param>
public sealed record ImportLine(ImportAction Action, string Title, IReadOnlyList<string> Details);
