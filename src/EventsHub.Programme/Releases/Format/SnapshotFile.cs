using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A file of a talk in a snapshot, without its bytes.</summary>
internal sealed record SnapshotFile
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string MediaType { get; init; } = "application/octet-stream";
    public int Length { get; init; }
    public int Position { get; init; }
    public Guid ContentId { get; init; }

    public static SnapshotFile Of(TalkFile file) => new()
    {
        Id = file.Id,
        Name = file.Name,
        MediaType = file.MediaType,
        Length = file.Length,
        Position = file.Position,
        ContentId = file.ContentId,
    };

    public TalkFile ToFile(Guid talkId) => new()
    {
        Id = Id,
        TalkId = talkId,
        Name = Name,
        MediaType = MediaType,
        Length = Length,
        Position = Position,
        ContentId = ContentId,
    };
}
