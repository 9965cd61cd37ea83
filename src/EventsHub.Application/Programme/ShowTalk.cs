using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>A talk to be changed.</summary>
public static class ShowTalk
{
    /// <summary>Which talk.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid TalkId) : IQuery<Result>, IForEvent;

    /// <summary>The talk.</summary>
    /// <param name="Input">What it says.</param>
    /// <param name="Slug">Its name in addresses.</param>
    /// <param name="SessionId">The session that it is in.</param>
    public sealed record Result(TalkInput Input, string Slug, Guid SessionId);

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.Events.IdOf(query.EventCode, cancellationToken);
            var talk = await db.Talks.AsNoTracking().Include(t => t.Speakers).ThenInclude(s => s.Speaker)
                .FirstOrDefaultAsync(t => t.Id == query.TalkId && t.EventId == eventId, cancellationToken) ?? throw new NotFoundException("talk");
            return new(TalkInput.Of(talk), talk.Slug, talk.SessionId);
        }
    }
}
