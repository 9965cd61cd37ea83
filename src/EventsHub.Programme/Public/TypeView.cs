namespace EventsHub.Programme.Public;

/// <summary>A choice among the sorts of sessions and talks.</summary>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Name">Its name in the language spoken now.</param>
public sealed record TypeView(string Code, string Name);
