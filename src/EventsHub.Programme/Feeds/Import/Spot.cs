using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

internal readonly record struct Spot(DateOnly Day, DateTime? StartsAt, int Minutes, Guid? RoomId)
{
    public DateTime? EndsAt => StartsAt?.AddMinutes(Minutes);

    public void PutInto(Session session, string timeZone) =>
        (session.Day, session.Starts, session.DurationMinutes, session.RoomId) = (Day, EventTime.ToClock(StartsAt, timeZone), Minutes, RoomId);
}
