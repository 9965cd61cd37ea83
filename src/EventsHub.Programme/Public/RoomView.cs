namespace EventsHub.Programme.Public;

public sealed record RoomView(Guid Id, string Code, string Name, int? Capacity);
