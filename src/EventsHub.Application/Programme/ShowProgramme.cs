using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using EventsHub.Domain.Programme;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>The whole programme as its makers see it, with what may be wrong.</summary>
public static class ShowProgramme
{
    /// <summary>Asks for the programme of an event.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode) : IQuery<Result>, IForEvent;

    /// <summary>The programme.</summary>
    /// <param name="TimeZone">The zone that times are read in.</param>
    /// <param name="PublishedAt">Since when the public sees it; null when it does not.</param>
    /// <param name="FirstDay">The first day of the event.</param>
    /// <param name="LastDay">The last day of the event.</param>
    /// <param name="Sessions">Every session, in the order of day, time and room.</param>
    /// <param name="Rooms">The rooms of the event.</param>
    /// <param name="Tracks">The tracks of the event.</param>
    /// <param name="Warnings">What to look at, in words.</param>
    public sealed record Result(
        string TimeZone, DateTime? PublishedAt, DateOnly FirstDay, DateOnly LastDay, IReadOnlyList<SessionView> Sessions, IReadOnlyList<RoomView> Rooms,
        IReadOnlyList<TrackView> Tracks, IReadOnlyList<Warning> Warnings);

    /// <summary>Something to look at.</summary>
    /// <param name="SessionId">The session.</param>
    /// <param name="Day">Its day.</param>
    /// <param name="Message">What it is, in the language spoken now.</param>
    public sealed record Warning(Guid SessionId, DateOnly Day, string Message);

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(query.EventCode, cancellationToken);
            var programme = await ProgrammeContent.ReadAsync(db, @event, withAbstracts: false, cancellationToken);
            var sessions = programme.SessionViews();
            var byId = sessions.ToDictionary(s => s.Id);
            var speakers = sessions.SelectMany(s => s.Talks).SelectMany(t => t.Speakers).DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Name);
            return new(
                @event.TimeZone, @event.ProgrammePublishedAt, @event.StartsOn, @event.EndsOn, sessions, programme.RoomViews(), programme.TrackViews(),
                [.. programme.Warnings().Select(w => new Warning(w.SessionId, byId[w.SessionId].Day, InWords(w, byId, speakers, @event.TimeZone)))]);
        }

        private string InWords(ProgrammeWarning warning, Dictionary<Guid, SessionView> sessions, Dictionary<Guid, string> speakers, string zone)
        {
            var session = sessions[warning.SessionId];
            var other = warning.OtherSessionId is { } id ? sessions[id] : null;
            return warning.Kind switch
            {
                ProgrammeWarningKind.RoomTwice => texts["{0} is used twice at the same time: {1} and {2}.", session.Room!.Name, Named(session), Named(other!)],
                ProgrammeWarningKind.SpeakerTwice => texts["{0} speaks in two places at the same time: {1} and {2}.", speakers[warning.Subject!.Value], Named(session), Named(other!)],
                ProgrammeWarningKind.OutsideEvent => texts["{0} is outside the dates of the event.", Named(session)],
                ProgrammeWarningKind.TalksTooLong => texts["The talks of {0} last longer than the session.", Named(session)],
                _ => throw new ArgumentOutOfRangeException(nameof(warning)),
            };

            string Named(SessionView s) => $"“{s.Title}” ({(s.StartsAt is { } start ? Dates.Time(Dates.Local(start, zone)) : "–")})";
        }
    }
}
