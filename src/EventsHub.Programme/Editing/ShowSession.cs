using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Public;
using EventsHub.Programme.Releases;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

/// <summary>A session for editing, with the choices of the form and its warnings.</summary>
public static class ShowSession
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid SessionId) : IQuery<Result>, IForEvent;

    /// <param name="Input">The present values.</param>
    /// <param name="Version">Version of the session, to be sent back with a change.</param>
    /// <param name="Session">The session as shown in lists.</param>
    public sealed record Result(SessionInput Input, int Version, SessionView Session) : IVersioned
    {
        /// <summary>Time zone of the event (IANA name).</summary>
        public required string TimeZone { get; init; }

        public required IReadOnlyList<RoomView> Rooms { get; init; }

        public required IReadOnlyList<TrackView> Tracks { get; init; }

        public required IReadOnlyList<ProgrammeWarningView> Warnings { get; init; }
    }

    internal sealed class Handler(EventsHubDb db, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.HostedEventAsync(query.EventCode, cancellationToken);
            var programme = await ProgrammeContent.ReadAsync(db, @event, withAbstracts: false, cancellationToken, s => s.Id == query.SessionId);
            var session = programme.Sessions is [var found] ? found : throw new NotFoundException("session");
            var warnings = await ProgrammeWarnings.ReadAsync(db, @event, cancellationToken);
            return new(SessionInput.Of(session.Session, session.Chairs), session.Session.Version, programme.SessionViews()[0])
            {
                TimeZone = @event.TimeZone,
                Rooms = programme.RoomViews(),
                Tracks = programme.TrackViews(),
                Warnings = await warnings.InWordsAboutAsync(session.Session.Id, texts, cancellationToken),
            };
        }
    }
}
