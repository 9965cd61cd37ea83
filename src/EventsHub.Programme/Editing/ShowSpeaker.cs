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
    public sealed record Query(string EventCode, Guid SpeakerId) : IQuery<Result>, IForEvent;

    /// <param name="Input">The present values.</param>
    /// <param name="Version">To be sent back with a change, so that a change based on outdated data is refused.</param>
    public sealed record Result(SpeakerInput Input, int Version) : IVersioned;

    internal sealed class Handler(EventsHubDb db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var eventId = await db.EventIdAsync(query.EventCode, cancellationToken);
            var speaker = await db.Speakers().AsNoTracking().FirstOrDefaultAsync(s => s.Id == query.SpeakerId && s.EventId == eventId, cancellationToken);
            return speaker is null ? throw new NotFoundException("speaker") : new(SpeakerInput.Of(speaker), speaker.Version);
        }
    }
}
