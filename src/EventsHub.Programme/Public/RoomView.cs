namespace EventsHub.Programme.Public;

/// <summary>A room as lists show it.</summary>
/// <param name="Id">The room.</param>
/// <param name="Code">Its name in addresses.</param>
/// <param name="Name">Its name in the language spoken now.</param>
/// <param name="Capacity">Its seats.</param>
public sealed record RoomView(Guid Id, string Code, string Name, int? Capacity);
