namespace EventsHub.Documents.Programmes;

/// <summary>The sign of one room on one day.</summary>
/// <param name="Room">Name of the room.</param>
/// <param name="Day">Day, such as “Monday 24 June”.</param>
/// <param name="Entries">Sessions in the room, in order.</param>
public sealed record DoorSign(string Room, string Day, IReadOnlyList<DoorSignEntry> Entries);
