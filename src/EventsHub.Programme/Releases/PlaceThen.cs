using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

/// <summary>Time and place of a session or talk in a past version. The name of the room is stored too, because the room may since have been renamed or
/// deleted.</summary>
internal sealed record PlaceThen(DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, LocalizedText? Room)
{
    public bool IsElsewhere(PlaceThen other) => (Day, StartsAt, RoomId) != (other.Day, other.StartsAt, other.RoomId);
}
