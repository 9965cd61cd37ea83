using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Kernel.Time;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace EventsHub.Programme.Editing;

/// <summary>What the commands that change a session and its talks together share.</summary>
internal static class SessionsAndTalks
{
    /// <summary>A session with its talks and chairs, to be changed.</summary>
    /// <exception cref="NotFoundException">The event has no such session.</exception>
    public static async Task<Session> SessionWithTalksAsync(this EventsHubDb db, Guid eventId, Guid sessionId, CancellationToken cancellationToken) =>
        await db.Sessions().Include(s => s.Talks).Include(s => s.Chairs).AsSplitQuery().FirstOrDefaultAsync(s => s.Id == sessionId && s.EventId == eventId, cancellationToken)
        ?? throw new NotFoundException("session");

    /// <summary>Takes a talk out of its session, which goes too when it was nothing but that talk.</summary>
    public static void TakeOut(this EventsHubDb db, Talk talk, Session session)
    {
        var isNothingElse = session.IsNothingBut(talk);
        session.LetGo(talk);
        if (isNothingElse)
        {
            db.Sessions().Remove(session);
        }
    }

    /// <summary>Reads where a session is to be, from instants to the clocks of the event.</summary>
    /// <exception cref="ValidationFailedException">The day is not near the event, or the time is neither on it nor in the night after it.</exception>
    /// <exception cref="NotFoundException">The event has no such room.</exception>
    public static async Task<LocalDateTime?> StartAtAsync(this EventsHubDb db, MoveSession.Place place, HostedEvent @event, Texts texts, CancellationToken cancellationToken)
    {
        ProgrammeDays.Check(place.Day, @event, texts);
        var starts = EventTime.ToClock(place.StartsAt?.UtcDateTime, @event.TimeZone);
        if (starts is { } clock && clock.Date.ToDateOnly().DayNumber - place.Day.DayNumber is not (0 or 1))
        {
            throw new ValidationFailedException("Start", texts["This time is neither on that day nor in the night after it."]);
        }

        if (place.RoomId is { } room && !await db.HasRoomAsync(@event.Id, room, cancellationToken))
        {
            throw new NotFoundException("room");
        }

        return starts;
    }
}
