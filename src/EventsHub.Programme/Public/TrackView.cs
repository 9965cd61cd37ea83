namespace EventsHub.Programme.Public;

public sealed record TrackView(Guid Id, string Code, string Name, string Colour);
