using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>A session to be changed, with what can be chosen.</summary>
public static class ShowSession
{
    /// <summary>Which session.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid SessionId) : IQuery<Result>, IForEvent;

    /// <summary>The session.</summary>
    /// <param name="Input">What it says.</param>
    /// <param name="Version">Its version, to be sent back with a change.</param>
    /// <param name="Session">What lists show of it.</param>
    public sealed record Result(SessionInput Input, int Version, SessionView Session);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.Events.AsNoTracking().WithCode(query.EventCode, cancellationToken);
            var programme = await ProgrammeContent.ReadAsync(db, @event, withAbstracts: false, cancellationToken);
            var content = programme.Sessions.FirstOrDefault(s => s.Session.Id == query.SessionId) ?? throw new NotFoundException("session");
            return new(SessionInput.Of(content.Session, @event.TimeZone), content.Session.Version, programme.SessionViews().First(s => s.Id == query.SessionId));
        }
    }
}
