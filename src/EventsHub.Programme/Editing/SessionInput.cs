using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Releases;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>The values of a session as entered in a form or sent to the API.</summary>
public sealed record SessionInput
{
    /// <summary>Title by language tag.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    /// <summary>Day of the programme. Required.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Start in the event's time zone; null while the session has no time.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>True when <see cref="Start"/> lies after midnight, in the night that follows <see cref="Day"/>.</summary>
    public bool AfterMidnight { get; set; }

    /// <summary>Length in minutes.</summary>
    public int DurationMinutes { get; set; } = 60;

    /// <summary>Id of the room; null when it is not known or not in a single room.</summary>
    public Guid? RoomId { get; set; }

    public Guid? TrackId { get; set; }

    public SessionKind Kind { get; set; } = SessionKind.Parallel;

    /// <summary>The people who chair it, in order; blank rows are ignored.</summary>
    public List<PersonInput> Chairs { get; set; } = [];

    /// <summary>Expected number of people; null when not estimated.</summary>
    public int? ExpectedAttendance { get; set; }

    public bool IsCancelled { get; set; }

    public List<ProgrammePins> Pins { get; set; } = [];

    internal static SessionInput Of(Session session, IReadOnlyList<SpeakerPart> chairs) => new()
    {
        Title = TextInput.Of(session.Title),
        Day = session.Day,
        Start = session.Starts?.TimeOfDay.ToTimeOnly(),
        AfterMidnight = session.Starts is { } starts && starts.Date.ToDateOnly() > session.Day,
        DurationMinutes = session.DurationMinutes,
        RoomId = session.RoomId,
        TrackId = session.TrackId,
        Kind = session.Kind,
        Chairs = [.. chairs.Select(c => new PersonInput { Speaker = c.Slug, Name = SpeakerNames.Label(c.Name, c.Affiliation) })],
        ExpectedAttendance = session.ExpectedAttendance,
        IsCancelled = session.Status == ProgrammeStatus.Cancelled,
        Pins = PinsInput.Of(session.Pins),
    };

    internal async Task ApplyToAsync(Session session, HostedEvent @event, EventsHubDb db, Texts texts, CancellationToken cancellationToken)
    {
        ProgrammeDays.Check(Day!.Value, @event, texts);
        if (RoomId is { } room && !await db.HasRoomAsync(@event.Id, room, cancellationToken))
        {
            throw new NotFoundException("room");
        }

        if (TrackId is { } track && !await db.Tracks().AnyAsync(t => t.Id == track && t.EventId == @event.Id, cancellationToken))
        {
            throw new NotFoundException("track");
        }

        session.Retitle(TextInput.ToText(Title));
        session.Schedule(Day.Value, Start is { } start ? EventTime.Clock(Day.Value.AddDays(AfterMidnight ? 1 : 0), start) : null, DurationMinutes);
        session.MoveTo(RoomId);
        session.Describe(new(session.Title)
        {
            Kind = Kind,
            TrackId = TrackId,
            Status = IsCancelled ? ProgrammeStatus.Cancelled : ProgrammeStatus.Planned,
            ExpectedAttendance = ExpectedAttendance,
            Pins = PinsInput.ToPins(Pins),
        });
        session.ChairedBy((await db.FindOrAddAsync(@event.Id, Chairs, i => $"Chairs[{i}].Name", texts, cancellationToken)).Select(c => c.Speaker.Id));
    }
}
