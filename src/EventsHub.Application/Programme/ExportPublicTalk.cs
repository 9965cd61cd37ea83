using EventsHub.Application.Data;
using EventsHub.Application.Pipeline;
using EventsHub.Application.Programme.Exchange;
using MediatR;

namespace EventsHub.Application.Programme;

/// <summary>A talk as a calendar entry.</summary>
public static class ExportPublicTalk
{
    /// <summary>Asks for the entry of a talk, by its name in addresses.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<ProgrammeFile>, IForEvent;

    internal sealed class Handler(EventsHubDb db, ProgrammeExport export) : IRequestHandler<Query, ProgrammeFile>
    {
        public async Task<ProgrammeFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var @event = await db.WithPublishedProgrammeAsync(query.EventCode, cancellationToken);
            return await export.OfTalkAsync(@event, query.Slug, cancellationToken) ?? throw new NotFoundException("talk");
        }
    }
}
