namespace EventsHub.Documents.Programmes;

/// <summary>A room on a day.</summary>
/// <param name="Room">The name on its door.</param>
/// <param name="Day">Such as “Monday 24 June”.</param>
/// <param name="Entries">What takes place, in order.</param>
public sealed record DoorSign(string Room, string Day, IReadOnlyList<DoorSignEntry> Entries);
