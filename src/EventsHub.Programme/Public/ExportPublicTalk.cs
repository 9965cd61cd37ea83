using EventsHub.Kernel.Pipeline;
using EventsHub.Programme.Feeds;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

public static class ExportPublicTalk
{
    /// <summary><c>Slug</c> is the talk's name in URLs.</summary>
    [OpenToAll("A published programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<ProgrammeFile>, IForEvent;

    internal sealed class Handler(PublishedProgramme published, ProgrammeExport export) : IRequestHandler<Query, ProgrammeFile>
    {
        public async Task<ProgrammeFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var programme = await published.OfAsync(query.EventCode, cancellationToken);
            var (session, talk) = programme.Talk(query.Slug) ?? throw new NotFoundException("talk");
            return await export.OfTalkAsync(programme, session, talk, cancellationToken);
        }
    }
}
