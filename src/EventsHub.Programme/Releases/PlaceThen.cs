using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases;

/// <summary>When and where something was, apart from what became of its room since.</summary>
internal sealed record PlaceThen(DateOnly Day, DateTime? StartsAt, int DurationMinutes, Guid? RoomId, LocalizedText? Room)
{
    public bool IsElsewhere(PlaceThen other) => (Day, StartsAt, RoomId) != (other.Day, other.StartsAt, other.RoomId);
}
