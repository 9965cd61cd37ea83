using EventsHub.Kernel.Pipeline;
using EventsHub.Kernel.Text;
using MediatR;

namespace EventsHub.Programme.Releases;

/// <summary>Finds a talk that earlier releases contained, for visitors who follow an old link.</summary>
public static class FindRemovedTalk
{
    [OpenToAll("It was public once; a programme that is not public is not found.")]
    public sealed record Query(string EventCode, string Slug) : IQuery<Result>, IForEvent;

    public sealed record Result(string Title, string Was, DateOnly Day);

    internal sealed class Handler(PublishedProgramme published, Texts texts) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var released = await published.OfAsync(query.EventCode, cancellationToken);
            var removed = released.Snapshot.Removed.FindLast(r => r.Slug == query.Slug) ?? throw new NotFoundException("talk");
            return new(released.Content.Text(removed.Title), new ReleaseWords(texts).InWords(removed.Place, released.Content, withDay: true), removed.Place.Day);
        }
    }
}
