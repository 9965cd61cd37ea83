using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

internal readonly record struct Spot(DateOnly Day, DateTime? StartsAt, int Minutes, Guid? RoomId)
{
    public DateTime? EndsAt => StartsAt?.AddMinutes(Minutes);

    public void PutInto(Session session, string timeZone)
    {
        session.Frame(Day, EventTime.ToClock(StartsAt, timeZone), Minutes);
        session.MoveTo(RoomId);
    }
}
