namespace EventsHub.Programme.Public;

/// <summary>A choice in the filter by talk type or kind.</summary>
public sealed record TypeView(string Code, string Name);
