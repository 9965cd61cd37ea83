using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A track in a snapshot.</summary>
internal sealed record SnapshotTrack
{
    public Guid Id { get; init; }
    public string Code { get; init; } = "";
    public LocalizedText Name { get; init; } = new();
    public string Colour { get; init; } = "";
    public int Position { get; init; }

    public static SnapshotTrack Of(Track track) => new()
    {
        Id = track.Id,
        Code = track.Code,
        Name = track.Name,
        Colour = track.Colour,
        Position = track.Position,
    };

    public Track ToTrack(Guid eventId) => Track.Of(eventId, Code, Name, Colour, Position, Id);
}
