using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using NodaTime;

namespace EventsHub.Programme.Releases.Format;

/// <summary>A session with its talks in a snapshot.</summary>
internal sealed record SnapshotSession
{
    public Guid Id { get; init; }
    public Guid ExternalId { get; init; }
    public DateOnly Day { get; init; }

    /// <summary>When it begins, on the clocks of the snapshot's time zone; null while it has no time.</summary>
    public LocalDateTime? Starts { get; init; }

    public int DurationMinutes { get; init; }
    public Guid? RoomId { get; init; }
    public Guid? TrackId { get; init; }
    public SessionKind Kind { get; init; }
    public LocalizedText Title { get; init; } = new();

    /// <summary>Ids of the people who chair it, in order.</summary>
    public IReadOnlyList<Guid> Chairs { get; init; } = [];

    public ProgrammeStatus Status { get; init; }
    public int? ExpectedAttendance { get; init; }
    public ProgrammePins Pins { get; init; }
    public IReadOnlyList<SnapshotTalk> Talks { get; init; } = [];

    public static SnapshotSession Of(Session session) => new()
    {
        Id = session.Id,
        ExternalId = session.ExternalId,
        Day = session.Day,
        Starts = session.Starts,
        DurationMinutes = session.DurationMinutes,
        RoomId = session.RoomId,
        TrackId = session.TrackId,
        Kind = session.Kind,
        Title = session.Title,
        Chairs = [.. session.ChairIds],
        Status = session.Status,
        ExpectedAttendance = session.ExpectedAttendance,
        Pins = session.Pins,
        Talks = [.. session.Talks.OrderBy(t => t.Id).Select(SnapshotTalk.Of)],
    };

    public Session ToSession(Guid eventId)
    {
        var details = new SessionDetails(Title) { Kind = Kind, TrackId = TrackId, Status = Status, ExpectedAttendance = ExpectedAttendance, Pins = Pins };
        var session = Session.Of(eventId, details, Day, Starts, DurationMinutes, RoomId, ExternalId, Id);
        session.ChairedBy(Chairs);
        session.PutBack(Talks.Select(t => t.ToTalk(eventId, Id)));
        return session;
    }
}
