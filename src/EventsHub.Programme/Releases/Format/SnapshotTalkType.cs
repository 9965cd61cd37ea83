using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A type of talks in a snapshot.</summary>
internal sealed record SnapshotTalkType
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public LocalizedText Name { get; init; } = new();
    public SessionKind Kind { get; init; }
    public int DurationMinutes { get; init; }
    public int Position { get; init; }

    public static SnapshotTalkType Of(TalkType type) => new()
    {
        Id = type.Id,
        Code = type.Code,
        Name = type.Name,
        Kind = type.Kind,
        DurationMinutes = type.DurationMinutes,
        Position = type.Position,
    };

    public TalkType ToTalkType(Guid eventId) => TalkType.Of(eventId, Code, Name, Kind, DurationMinutes, Position, Id);
}
