using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using NodaTime;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A talk in a snapshot.</summary>
internal sealed record SnapshotTalk
{
    public Guid Id { get; init; }
    public Guid ExternalId { get; init; }
    public string? ForeignId { get; init; }
    public int Position { get; init; }
    public string Slug { get; init; } = "";
    public LocalizedText Title { get; init; } = new();
    public LocalizedText Subtitle { get; init; } = new();
    public LocalizedText Abstract { get; init; } = new();
    public SessionKind Kind { get; init; }
    public Guid? TypeId { get; init; }
    public string? Board { get; init; }
    public ProgrammePins Pins { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>When it begins, on the clocks of the snapshot's time zone; null when that follows from its place in the session.</summary>
    public LocalDateTime? Starts { get; init; }

    public int DurationMinutes { get; init; }
    public bool DoNotRecord { get; init; }
    public ProgrammeStatus Status { get; init; }
    public IReadOnlyList<SnapshotLink> Links { get; init; } = [];
    public IReadOnlyList<SnapshotFile> Files { get; init; } = [];
    public IReadOnlyList<SnapshotTalkSpeaker> Speakers { get; init; } = [];

    public static SnapshotTalk Of(Talk talk) => new()
    {
        Id = talk.Id,
        ExternalId = talk.ExternalId,
        ForeignId = talk.ForeignId,
        Position = talk.Position,
        Slug = talk.Slug,
        Title = talk.Title,
        Subtitle = talk.Subtitle,
        Abstract = talk.Abstract,
        Kind = talk.Kind,
        TypeId = talk.TypeId,
        Board = talk.Board,
        Pins = talk.Pins,
        Languages = talk.Languages,
        Starts = talk.Starts,
        DurationMinutes = talk.DurationMinutes,
        DoNotRecord = talk.DoNotRecord,
        Status = talk.Status,
        Links = [.. talk.Links.Select(l => new SnapshotLink(l.Title, l.Url))],
        Files = [.. talk.Files.OrderBy(f => f.Position).ThenBy(f => f.Id).Select(SnapshotFile.Of)],
        Speakers = [.. talk.Speakers.OrderBy(s => s.Position).ThenBy(s => s.SpeakerId).Select(s => new SnapshotTalkSpeaker(s.SpeakerId, s.Position, s.Role))],
    };

    public Talk ToTalk(Guid eventId, Guid? sessionId)
    {
        var details = new TalkDetails(Title)
        {
            Subtitle = Subtitle,
            Abstract = Abstract,
            Kind = Kind,
            TypeId = TypeId,
            Board = Board,
            Pins = Pins,
            Languages = Languages,
            DurationMinutes = DurationMinutes,
            DoNotRecord = DoNotRecord,
            Status = Status,
            Links = [.. Links.Select(l => new TalkLink(l.Title, l.Url))],
        };
        var talk = Talk.Of(eventId, details, Slug, ExternalId, Id);
        talk.KnownElsewhereAs(ForeignId);
        talk.PutBack(sessionId, Position, Starts, Files.Select(f => f.ToFile(Id)));
        talk.SpokenBy(Speakers.Select(s => (s.SpeakerId, s.Role)));
        return talk;
    }
}
