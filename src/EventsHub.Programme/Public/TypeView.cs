namespace EventsHub.Programme.Public;

/// <summary>A choice among the sorts of sessions and talks.</summary>
public sealed record TypeView(string Code, string Name);
