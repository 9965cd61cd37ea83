using EventsHub.Programme.Domain;

namespace EventsHub.Programme.Feeds.Import;

internal readonly record struct Spot(DateOnly Day, DateTime? StartsAt, int Minutes, Guid? RoomId)
{
    public DateTime? EndsAt => StartsAt?.AddMinutes(Minutes);

    public void PutInto(Session session) =>
        (session.Day, session.StartsAt, session.DurationMinutes, session.RoomId) = (Day, StartsAt, Minutes, RoomId);
}
