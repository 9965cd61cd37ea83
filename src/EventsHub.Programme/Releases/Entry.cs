using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Releases;

/// <summary>A session or talk in one version of the programme, for comparison with another version.</summary>
internal sealed record Entry(SessionContent Session, TalkContent? Talk, ProgrammeContent Programme)
{
    public Guid Id => Talk?.ExternalId ?? Session.Session.ExternalId;

    public bool IsTalk => Talk is not null;

    public LocalizedText Title => Talk?.Title ?? Session.Session.Title;

    public ProgrammeStatus Status => Session.Session.Status == ProgrammeStatus.Cancelled ? ProgrammeStatus.Cancelled : Talk?.Status ?? ProgrammeStatus.Planned;

    public PlaceThen Place => new(
        Session.Session.Day, Talk is null ? Session.Session.Starts : EventTime.ToClock(Talk.StartsAt, Programme.Event.TimeZone), Talk?.DurationMinutes ?? Session.Session.DurationMinutes,
        Session.Session.RoomId, Programme.Room(Session.Session.RoomId)?.Name);

    public TimeSpan? Offset => Talk?.StartsAt - Session.StartsAt;
}
