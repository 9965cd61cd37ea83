using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using EventsHub.Programme.Releases;
using MediatR;

namespace EventsHub.Programme.Public;

/// <summary>One session of the latest release with its talks.</summary>
public static class ShowPublicSession
{
    [OpenToAll("A released programme is for everybody; one that is not is not found.")]
    public sealed record Query(string EventCode, Guid SessionId) : IQuery<Result>, IForEvent;

    public sealed record Result(SessionView Session, PublicPlace Place, ReleaseHead Release);

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var session = PublicSessions.Of(released, texts).All.FirstOrDefault(s => s.ExternalId == query.SessionId) ?? throw new NotFoundException("session");
            return new(session, PublicPlace.Of(released.Content), released.Head);
        }
    }
}
