using EventsHub.Application.Data;
using EventsHub.Application.Events;
using EventsHub.Application.Pipeline;
using EventsHub.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Application.Programme;

/// <summary>A speaker to be changed.</summary>
public static class ShowSpeaker
{
    /// <summary>Which speaker.</summary>
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid SpeakerId) : IQuery<SpeakerInput>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, SpeakerInput>
    {
        public async Task<SpeakerInput> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.Events.IdOf(query.EventCode, cancellationToken);
            var speaker = await db.Speakers.AsNoTracking().FirstOrDefaultAsync(s => s.Id == query.SpeakerId && s.EventId == eventId, cancellationToken);
            return speaker is null ? throw new NotFoundException("speaker") : SpeakerInput.Of(speaker);
        }
    }
}
