namespace EventsHub.Programme.Public;

/// <summary>A track as lists show it.</summary>
/// <param name="Id">The track.</param>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Name">Its name in the language spoken now.</param>
/// <param name="Colour">#RRGGBB.</param>
public sealed record TrackView(Guid Id, string Code, string Name, string Colour);
