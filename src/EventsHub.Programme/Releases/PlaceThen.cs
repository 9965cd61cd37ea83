using EventsHub.Kernel.Text;
using NodaTime;

namespace EventsHub.Programme.Releases;

/// <summary>Time and place of a session or talk in a past version. The name of the room is stored too, because the room may since have been renamed or
/// deleted.</summary>
/// <param name="Day">Day of the programme.</param>
/// <param name="Starts">When it begins, on the clocks of the snapshot's time zone; null while it has no time.</param>
/// <param name="DurationMinutes">Length in minutes.</param>
/// <param name="RoomId">Id of the room; null for none.</param>
/// <param name="Room">The name that the room had; null for none.</param>
internal sealed record PlaceThen(DateOnly Day, LocalDateTime? Starts, int DurationMinutes, Guid? RoomId, LocalizedText? Room)
{
    public bool IsElsewhere(PlaceThen other) => (Day, Starts, RoomId) != (other.Day, other.Starts, other.RoomId);
}
