using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A room of the venue in a snapshot.</summary>
internal sealed record SnapshotRoom
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public Guid? ExternalId { get; init; }
    public LocalizedText Name { get; init; } = new();
    public int? Capacity { get; init; }
    public string Equipment { get; init; } = "";
    public int Position { get; init; }

    public static SnapshotRoom Of(VenueRoom room) => new()
    {
        Id = room.Id,
        Code = room.Code,
        ExternalId = room.ExternalId,
        Name = room.Name,
        Capacity = room.Capacity,
        Equipment = room.Equipment,
        Position = room.Position,
    };

    public VenueRoom ToRoom(Guid eventId) => new()
    {
        Id = Id,
        EventId = eventId,
        Code = Code,
        ExternalId = ExternalId,
        Name = Name,
        Capacity = Capacity,
        Equipment = Equipment,
        Position = Position,
    };
}
