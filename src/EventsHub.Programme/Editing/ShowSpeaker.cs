using EventsHub.Conference.Contracts;
using EventsHub.Kernel.Access;
using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Storage;
using EventsHub.Programme.Domain;
using EventsHub.Programme.Storage;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace EventsHub.Programme.Editing;

public static class ShowSpeaker
{
    [RequiresPermission(Permission.ViewEvent)]
    public sealed record Query(string EventCode, Guid SpeakerId) : IQuery<SpeakerInput>, IForEvent;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, SpeakerInput>
    {
        public async Task<SpeakerInput> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var speaker = await db.Speakers().AsNoTracking().FirstOrDefaultAsync(s => s.Id == query.SpeakerId && s.EventId == eventId, cancellationToken);
            return speaker is null ? throw new NotFoundException("speaker") : SpeakerInput.Of(speaker);
        }
    }
}
